/** Where our mock differs from Prism's own server on purpose, each with its reason. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationTable } from '../../../generated/operations.ts';
import { validBodies } from '../http/refusals.ts';
import { GENUINE, startSideBySide, type Sent, type SideBySide } from './side-by-side.ts';

let pair: SideBySide;
beforeAll(async () => {
  pair = await startSideBySide();
});
afterAll(() => pair.close());

const json = { 'content-type': 'application/json' };
const devices = operationTable.registerDevice.path;
const device = JSON.stringify(validBodies.registerDevice);
const webhook = JSON.stringify({
  ...validBodies.createWebhook,
  name: 'local',
  endpoint: 'http://127.0.0.1:4020/hook',
});

/** What differs on purpose. A row that is no longer true fails, so that the table cannot go stale. */
const differences: readonly {
  readonly name: string;
  readonly reason: string;
  readonly sent: () => Sent;
  readonly ours: number;
  readonly prism: number;
}[] = [
  {
    name: 'a Bearer token that is made up',
    reason: 'Prism only looks whether there is one; whether it is genuine is ours to know.',
    sent: () => ({
      method: 'POST',
      path: devices,
      headers: { ...json, authorization: 'Bearer made-up' },
      body: device,
    }),
    ours: 401,
    prism: 201,
  },
  {
    name: 'another media type',
    reason: 'It is told apart from a body that is JSON and wrong.',
    sent: () => ({
      method: 'POST',
      path: devices,
      headers: { authorization: GENUINE, 'content-type': 'text/plain' },
      body: device,
    }),
    ours: 415,
    prism: 400,
  },
  {
    name: 'an endpoint on this machine',
    reason: 'Nobody has a certificate for a server under development.',
    sent: () => ({
      method: 'POST',
      path: operationTable.createWebhook.path,
      headers: { ...json, authorization: GENUINE },
      body: webhook,
    }),
    ours: 201,
    prism: 400,
  },
  {
    name: 'an endpoint that cannot be called',
    reason: 'The format of the contract takes a URL without a host.',
    sent: () => ({
      method: 'POST',
      path: operationTable.createWebhook.path,
      headers: { ...json, authorization: GENUINE },
      body: JSON.stringify({ ...validBodies.createWebhook, endpoint: 'https://' }),
    }),
    ours: 400,
    prism: 201,
  },
  {
    name: 'an api_key that no header can carry',
    reason: 'Each delivery would fail.',
    sent: () => ({
      method: 'POST',
      path: operationTable.createWebhook.path,
      headers: { ...json, authorization: GENUINE },
      body: JSON.stringify({ ...validBodies.createWebhook, api_key: '' }),
    }),
    ours: 400,
    prism: 201,
  },
  {
    name: 'U+0000 in a text',
    reason: 'Not every database can keep it.',
    sent: () => ({
      method: 'POST',
      path: devices,
      headers: { ...json, authorization: GENUINE },
      body: JSON.stringify({ ...validBodies.registerDevice, location: '\0' }),
    }),
    ours: 400,
    prism: 201,
  },
  {
    name: 'a path with dots in it',
    reason: 'A path is compared as it was sent; clients resolve dots before they send (RFC 3986 §5.2.4).',
    sent: () => ({
      method: 'POST',
      path: '/v1/x/../devices',
      headers: { ...json, authorization: GENUINE },
      body: device,
    }),
    ours: 404,
    prism: 201,
  },
  {
    name: 'a preference that cannot be read, on a request that is wrong itself',
    reason: 'What is wrong with the request comes first.',
    sent: () => ({ method: 'POST', path: devices, headers: { ...json, prefer: 'code=abc' }, body: device }),
    ours: 401,
    prism: 422,
  },
];

test.for(differences)('differs on purpose: $name. $reason', async ({ sent, ours: mine, prism }) => {
  const [own, other] = await Promise.all([pair.ours(sent()), pair.prism(sent())]);

  expect([own.status, other.status]).toEqual([mine, prism]);
});

test('differs on purpose: what nothing is documented for has the one error shape, not problem+json', async () => {
  const sent: Sent = { method: 'GET', path: '/nowhere', headers: {} };

  const [mine, prism] = await Promise.all([pair.ours(sent), pair.prism(sent)]);

  expect([mine.status, prism.status]).toEqual([404, 404]);
  expect([mine.type, prism.type]).toEqual(['application/json', 'application/problem+json']);
  expect(mine.body).toEqual({ success: false, message: expect.any(String) });
});

test('differs on purpose: a form on the token endpoint is explained, not just refused', async () => {
  const sent: Sent = {
    method: 'POST',
    path: operationTable.createAccessToken.path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  };

  const [mine, prism] = await Promise.all([pair.ours(sent), pair.prism(sent)]);

  expect([mine.status, prism.status]).toEqual([400, 400]);
  expect(mine.body).toEqual({ success: false, message: expect.stringContaining('RFC 6749') });
});
