/** Deployments that answer in awkward ways, and mistakes that look like theirs. */
import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runConformance, terminalReporter, type ConformanceOptions } from '../../../conformance/index.ts';
import { PassThrough } from 'node:stream';
import { CREDENTIALS, json, serve, token } from '../fake-target.ts';

async function check(listener: RequestListener, more: Partial<ConformanceOptions> = {}) {
  await using target = await serve(listener);
  const only = ['create-access-token/token-type'];
  return await runConformance({
    baseUrl: target.url,
    ...CREDENTIALS,
    safe: false,
    receiver: false,
    only,
    ...more,
  });
}

const limited =
  (retryAfter: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(429, { 'content-type': 'application/json', 'retry-after': retryAfter }).end('{}');

test('a rate limit that never ends is given up before the first check', { timeout: 60_000 }, async () => {
  const report = await check(limited('1'), { only: [] });

  expect(report).toMatchObject({ exitCode: 3, ending: { kind: 'rate-limited' }, results: [] });
  expect(report.sentence).toMatch(/^UNDECIDED: .* limits the rate: .*429.*; lower --rate\. 0 of/);
});

test('a rate limit that never ends is given up in the middle of a run', { timeout: 60_000 }, async () => {
  const began = performance.now();
  const listener: RequestListener = (request, response) =>
    (request.url === '/v1/auth/token' ? json(200, token()) : limited('1'))(request, response);

  const report = await check(listener, { only: [] });

  expect(report).toMatchObject({ exitCode: 3, ending: { kind: 'rate-limited' } });
  expect(report.sentence).toMatch(/^UNDECIDED: .* limits the rate: .* in a row .*429.*; lower --rate\. /);
  expect(performance.now() - began).toBeLessThan(30_000);
  expect(report.results.some(({ verdict }) => verdict === 'harness-error')).toBe(false);
});

test('a rate limit that ends is waited for', async () => {
  let asked = 0;
  const report = await check((request, response) =>
    ++asked % 3 === 0 ? json(200, token())(request, response) : limited('0')(request, response),
  );

  expect(report.exitCode).toBe(0);
});

test('a wait for a rate limit ends when the run does', async () => {
  const controller = new AbortController();
  const began = performance.now();
  await check(limited('30'), {
    signal: controller.signal,
    onEvent: ({ kind }) => kind === 'exchange' && controller.abort(),
  });

  expect(performance.now() - began).toBeLessThan(10_000);
});

const body = Buffer.from(JSON.stringify(token()));
for (const [encoding, bytes] of [
  ['gzip', gzipSync(body)],
  ['deflate', deflateSync(body)],
  ['br', brotliCompressSync(body)],
] as const) {
  test(`an answer in ${encoding}, which nobody forbade, is read`, async () => {
    const report = await check(
      (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
          .end(bytes),
    );

    expect(report.exitCode).toBe(0);
  });
}

test('an answer that is not in the encoding it names is a broken one', async () => {
  const report = await check(
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(body),
  );

  expect(report.exitCode).toBe(4);
  expect(report.sentence).toMatch(/does not answer: .*gzip/);
});

test('a little that is very much once it is unpacked is too large', async () => {
  const report = await check(
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50 * 1024 * 1024))),
  );

  expect(report.exitCode).toBe(3);
  expect(report.exchanges[0]?.failure?.kind).toBe('too-large');
});

test('https where the deployment speaks http is told in one sentence', async () => {
  await using target = await serve(json(200, token()));

  const report = await runConformance({
    baseUrl: target.url.replace('http:', 'https:'),
    ...CREDENTIALS,
    safe: false,
    receiver: false,
  });

  expect(report.exitCode).toBe(2);
  expect(report.sentence).toMatch(/^BAD CONFIGURATION: https:\S+ does not speak https: try http\. 0 of/);
});

test('a client_id that is no UUID, and is refused with 400, is a mistake in the options', async () => {
  const report = await check(json(400, { success: false, message: 'client_id must be a UUID.' }), {
    clientId: 'nonsense',
  });

  expect(report.exitCode).toBe(2);
  expect(report.sentence).toMatch(
    /refuses the client credentials: client_id must be a UUID\. Check --client-id/,
  );
});

test('what a deployment says cannot write on the terminal', async () => {
  const stream = new PassThrough();
  let said = '';
  stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const report = terminalReporter({ stream, verbose: true });

  await check(json(200, { ...token(), token_type: '\u001b[2J\u009b31mBearer\u0007' }), { onEvent: report });
  await check((_request, response) => void response.writeHead(404).end('\u001b[2J\u0007oops\rok'), {
    onEvent: report,
  });
  await new Promise(setImmediate);

  expect(said).toContain('oops');
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});
