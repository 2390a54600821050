import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateCertificate, runConformance, type Certificate } from '../../../conformance/index.ts';
import { CREDENTIALS, json, stop, token } from '../fake-target.ts';

let certificate: Certificate;
let server: ReturnType<typeof createServer>;
let baseUrl: string;

beforeAll(async () => {
  certificate = await generateCertificate('127.0.0.1');
  server = createServer(certificate, json(200, token()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => stop(server));

const options = {
  ...CREDENTIALS,
  safe: false,
  receiver: false,
  only: ['create-access-token/token-type'],
} as const;

test('a certificate that nobody vouches for ends with exit code 2 and names --ca', async () => {
  const report = await runConformance({ baseUrl, ...options });

  expect(report.exitCode).toBe(2);
  expect(report.sentence).toMatch(/^BAD CONFIGURATION: The certificate of https:.* is not trusted: .*--ca\./);
});

test('with its authority the deployment is checked', async () => {
  const report = await runConformance({ baseUrl, ...options, ca: certificate.cert });

  expect(report.exitCode).toBe(0);
});

test('http where the deployment speaks https is a broken connection, not a verdict', async () => {
  const report = await runConformance({ baseUrl: baseUrl.replace('https', 'http'), ...options });

  expect(report.exitCode).toBe(4);
});
