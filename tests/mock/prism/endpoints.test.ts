/** Which webhook endpoints the mock takes: https anywhere, plain http on this machine only. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowingLoopback, allowingLoopbackEndpoints } from '../../../mock/prism/contract.ts';
import { readOperations } from '../../../mock/prism/operations.ts';
import { contractFile } from '../../support/contract-examples.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let mock: TestMock;
beforeAll(async () => {
  mock = await startTestMock();
});
afterAll(() => mock.close());

const statusFor = async (endpoint: string): Promise<number> => {
  const { status } = await mock.call('createWebhook', {
    name: endpoint,
    events: ['device.paired'],
    endpoint,
  });
  return status;
};

test.for([
  'https://yourapp.example.com/webhooks/identity',
  'https://example.com',
  'https://example.com:8443/?a=b',
  'http://localhost',
  'http://localhost:4020/hook',
  'http://localhost/hook',
  'http://localhost?a=b',
  'http://127.0.0.1:4020',
  'http://127.8.9.10/hook',
  'http://[::1]:4020/hook',
])('%s is taken', async (endpoint) => {
  expect(await statusFor(endpoint)).toBe(201);
});

test.for([
  'http://example.com/hook',
  'http://localhost.example.com/hook',
  'http://localhosts/',
  'http://localhost@example.com/',
  'http://localhost:80@example.com/',
  'http://127.0.0.1.example.com/',
  'http://127.0.0.1:4020@example.com/',
  'http://128.0.0.1/',
  'http://10.0.0.1/',
  'http://[::2]/',
  'http://user@localhost/',
  'http://127.0.0.1/#top',
  'http:/localhost/',
  'http:localhost',
  'HTTP://localhost/',
  ' http://localhost/',
  'ftp://localhost/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://',
  'https:// example.com',
  'localhost:4020',
  '/hook',
  '',
])('%j is refused', async (endpoint) => {
  expect(await statusFor(endpoint)).toBe(400);
});

test('only the copy is relaxed, and only where the endpoint is', async () => {
  const contract = parse(await readFile(contractFile, 'utf8')) as object;
  const before = JSON.stringify(contract);

  const relaxed = JSON.stringify(allowingLoopbackEndpoints(contract));

  expect(JSON.stringify(contract)).toBe(before);
  expect(relaxed.split('"pattern"')).toHaveLength(before.split('"pattern"').length);
  expect(relaxed).not.toBe(before);
});

test('a contract without such an endpoint is refused instead of served unrelaxed', () => {
  expect(() => allowingLoopbackEndpoints({ components: { schemas: {} } })).toThrow(
    'The contract has no CreateWebhookRequest.endpoint to relax.',
  );
});

test('relaxing what Prism read is the same as reading what was relaxed', async () => {
  const contract = parse(await readFile(contractFile, 'utf8')) as object;

  const read = await readOperations(contract);
  const relaxed = allowingLoopback(read);

  // As JSON: what is undefined is not there.
  expect(JSON.parse(JSON.stringify(relaxed))).toEqual(
    JSON.parse(JSON.stringify(await readOperations(allowingLoopbackEndpoints(contract)))),
  );
  expect(relaxed).not.toEqual(read);
});
