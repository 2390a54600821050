import { expect, test } from 'vitest';
import { conformanceOptions, parseConformanceOptions } from '../../../conformance/command/index.ts';

const target = {
  baseUrl: 'https://api.example',
  clientId: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71',
  clientSecret: 'cs_test',
};

const mistakes: {
  name: string;
  typed: Record<string, unknown>;
  config?: Record<string, unknown>;
  says: RegExp;
}[] = [
  { name: 'no base URL', typed: { ...target, baseUrl: undefined }, says: /--base-url is missing/ },
  {
    name: 'a base URL of another kind',
    typed: { ...target, baseUrl: 'ftp://api.example' },
    says: /http or https/,
  },
  { name: 'no client secret', typed: { ...target, clientSecret: '' }, says: /--client-secret is missing/ },
  { name: 'exec without a command', typed: { ...target, driver: 'exec' }, says: /--driver-command/ },
  {
    name: 'a command without exec',
    typed: { ...target, driverCommand: './driver' },
    says: /belongs to --driver exec/,
  },
  { name: 'control without a token', typed: { ...target, driver: 'control' }, says: /--control-token/ },
  {
    name: 'a driver that is not known',
    typed: { ...target, driver: 'robot' },
    says: /control, exec, manual, none/,
  },
  {
    name: 'no receiver and its port',
    typed: { ...target, receiver: false, receiverPort: '8443' },
    says: /contradict/,
  },
  { name: 'an http receiver', typed: { ...target, receiverUrl: 'http://me.example' }, says: /https/ },
  {
    name: 'a certificate without a key',
    typed: { ...target, receiverCert: 'cert.pem' },
    says: /go together/,
  },
  {
    name: 'two certificates',
    typed: { ...target, receiverCert: 'c', receiverKey: 'k', receiverTls: true },
    says: /take one/,
  },
  { name: 'a number that is none', typed: { ...target, rate: 'fast' }, says: /--rate takes a number/ },
  { name: 'a number that is too small', typed: { ...target, concurrency: '0' }, says: /--concurrency/ },
  { name: 'a path without its seed', typed: { ...target, propertyPath: '3:1' }, says: /--seed/ },
  {
    name: 'a client without a secret',
    typed: { ...target, limitedClient: 'only-an-id' },
    says: /client_id:client_secret/,
  },
  {
    name: 'a person and a program at once',
    typed: { ...target, driver: 'manual', ndjson: true },
    says: /take one/,
  },
  {
    name: 'a configuration with a misspelt name',
    typed: target,
    config: { baseURL: 'x' },
    says: /unknown options: baseURL/,
  },
];

for (const { name, typed, config, says } of mistakes) {
  test(`${name} is refused in one sentence`, () => {
    const parsed = parseConformanceOptions(typed, config);

    expect(parsed).toMatchObject({ ok: false, problem: expect.stringMatching(says) });
  });
}

test('what is typed wins over the configuration file', () => {
  const parsed = parseConformanceOptions(
    { ...target, profile: 'smoke' },
    { profile: 'full', concurrency: 2, timeout: 3 },
  );

  expect(parsed).toMatchObject({
    ok: true,
    options: { run: { profile: 'smoke', concurrency: 2, timeoutMs: 3000 } },
  });
});

test('names can be given one by one or with commas', () => {
  const parsed = parseConformanceOptions({ ...target, only: ['createWebhook,DEV-NAME', 'deliveries'] });

  expect(parsed).toMatchObject({
    ok: true,
    options: { run: { only: ['createWebhook', 'DEV-NAME', 'deliveries'] } },
  });
});

test('a secret that is mistyped is not repeated', () => {
  const parsed = parseConformanceOptions({ ...target, limitedClient: 'whsec_very_secret' });

  expect(JSON.stringify(parsed)).not.toContain('whsec_very_secret');
});

test('every option says what it is for', () => {
  expect(conformanceOptions.filter(({ description }) => description.length < 8)).toEqual([]);
});
