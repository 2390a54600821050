/** Deployments that answer the same to everything, or not at all: none of them is ever green. */
import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { execDriver, runConformance, type ConformanceOptions } from '../../../conformance/index.ts';
import { CREDENTIALS, json, serve, stop, token, type Fake } from '../fake-target.ts';

const fakes: Fake[] = [];

async function served(listener: RequestListener): Promise<string> {
  const fake = await serve(listener);
  fakes.push(fake);
  return fake.url;
}

afterEach(() => Promise.all(fakes.splice(0).map((fake) => fake[Symbol.asyncDispose]())));

const check = (baseUrl: string, more: Partial<ConformanceOptions> = {}) =>
  runConformance({
    baseUrl,
    ...CREDENTIALS,
    safe: false,
    timeoutMs: 500,
    eventWindowMs: 300,
    retryWindowMs: 300,
    settleMs: 50,
    acknowledgeWithinMs: 200,
    propertyRuns: 3,
    ...more,
  });

const error = { success: false, message: 'No.' };

const constant: { name: string; listener: RequestListener; exitCode: number }[] = [
  { name: '401 to everything', listener: json(401, error), exitCode: 2 },
  { name: '404 to everything', listener: json(404, error), exitCode: 1 },
  { name: '409 to everything', listener: json(409, error), exitCode: 1 },
  { name: '500 to everything', listener: json(500, error), exitCode: 1 },
  { name: '{} to everything', listener: json(200, {}), exitCode: 1 },
  {
    name: 'an access token to everything',
    listener: json(200, token()),
    exitCode: 1,
  },
  {
    name: 'HTML to everything',
    listener: (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Welcome'),
    exitCode: 1,
  },
  { name: 'nothing at all', listener: () => undefined, exitCode: 4 },
  {
    name: 'a body without an end',
    listener: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () =>
        void (response.destroyed || (response.write(' '.repeat(65_536)), setImmediate(more)));
      more();
    },
    exitCode: 1,
  },
  {
    name: 'a closed connection to everything',
    listener: (request) => void request.socket.destroy(),
    exitCode: 4,
  },
];

for (const { name, listener, exitCode } of constant) {
  test(`a deployment that answers ${name} ends with exit code ${exitCode}`, { timeout: 60_000 }, async () => {
    const report = await check(await served(listener));

    expect(report.exitCode).toBe(exitCode);
    expect(report.sentence).not.toMatch(/^CONFORMANT/);
  });
}

test('a deployment that is not there ends with exit code 4 and says what was tried', async () => {
  const url = await served(() => undefined);
  await stop(fakes[0]!.server);

  const report = await check(url);

  expect(report.exitCode).toBe(4);
  expect(report.sentence).toContain(url);
});

test(
  'a deployment that goes away during the run ends with exit code 4 and keeps what was found',
  { timeout: 60_000 },
  async () => {
    let answered = 0;
    const url = await served((request, response) => {
      answered += 1;
      json(200, token())(request, response);
      if (answered === 20) void stop(fakes[0]!.server);
    });

    const report = await check(url);

    expect(report.exitCode).toBe(4);
    expect(report.results.some(({ verdict }) => verdict === 'pass')).toBe(true);
  },
);

const mistakes: { name: string; options: Partial<ConformanceOptions>; says: RegExp }[] = [
  { name: 'a base URL that is none', options: { baseUrl: 'localhost' }, says: /http or https URL/ },
  {
    name: 'a check that does not exist',
    options: { only: ['no-such-check'] },
    says: /is called no-such-check; see --list\./,
  },
  {
    name: 'an operation that is misspelt',
    options: { skip: ['createWebhok'] },
    says: /is called createWebhok; did you mean createWebhook\?/,
  },
  {
    name: 'a check that is misspelt',
    options: { only: ['create-webhook/refuses-htp'] },
    says: /did you mean create-webhook\/refuses-http\?/,
  },
  {
    name: 'a requirement that does not exist',
    options: { require: ['DLV-RETRY'] },
    says: /is called DLV-RETRY; did you mean DLV-RETRIED\?/,
  },
  {
    name: 'a check where a requirement is meant',
    options: { require: ['deliveries'] },
    says: /No requirement is called deliveries; see --list\./,
  },
  { name: 'names of which there is none', options: { only: [''] }, says: /No check.* is called ""/ },
  { name: 'a contract that is not there', options: { contract: 'no-such-file.yaml' }, says: /no such file/ },
  { name: 'a contract that does not parse', options: { contract: 'package.json' }, says: /package\.json/ },
  {
    name: 'options that select nothing',
    options: { only: ['deliveries'], skip: ['deliveries'] },
    says: /select no check/,
  },
];

for (const { name, options, says } of mistakes) {
  test(`${name} ends with exit code 2 and one sentence`, async () => {
    const report = await check('http://127.0.0.1:1', options);

    expect(report.exitCode).toBe(2);
    expect(report.sentence).toMatch(says);
    expect(report.sentence).not.toContain('\n');
  });
}

test('a driver that does not keep to its protocol ends with exit code 2 and what it said', async () => {
  const driver = execDriver({ command: 'echo no json here' });

  const report = await check(await served(json(200, token())), {
    driver,
    only: ['rotation/new-secret-works'],
  });

  expect(report.exitCode).toBe(2);
  expect(report.sentence).toContain('no json here');
});
