import { expect, test } from 'vitest';
import { conformanceOptions, nameOf, parseConformanceOptions } from '../../../conformance/command/index.ts';

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
  {
    name: 'a boolean that is none',
    typed: target,
    config: { auto: 'yes' },
    says: /--auto takes true or false/,
  },
  { name: 'a number that is too small', typed: { ...target, concurrency: '0' }, says: /--concurrency/ },
  { name: 'a path without its seed', typed: { ...target, propertyPath: '3:1' }, says: /--seed/ },
  {
    name: 'a path of another form',
    typed: { ...target, propertyPath: 'abc', seed: '3', only: ['properties/register-device-echoes'] },
    says: /numbers with colons between them, such as 3:0:1; it is abc/,
  },
  {
    name: 'a path without its check',
    typed: { ...target, propertyPath: '3:1', seed: '3' },
    says: /belongs to one check: name it with --only/,
  },
  { name: 'names of which there is none', typed: { ...target, only: [','] }, says: /--only names nothing/ },
  { name: 'no requirement that is required', typed: { ...target, require: [''] }, says: /--require names/ },
  { name: 'a scanner without a name', typed: { ...target, hardwareId: '' }, says: /--hardware-id is empty/ },
  { name: 'a folder without a name', typed: { ...target, output: ' ' }, says: /--output is empty/ },
  {
    name: 'no time at all',
    typed: { ...target, timeout: '0' },
    says: /--timeout takes a number from 0\.1 to/,
  },
  {
    name: 'a window in which nothing can come',
    typed: { ...target, eventWindow: '0' },
    says: /--event-window takes a number from 1 to 86400; it is "0"/,
  },
  { name: 'a wait of years', typed: { ...target, retryWindow: '1e12' }, says: /to 86400; it is "1e12"/ },
  {
    name: 'a seed that is not kept',
    typed: { ...target, seed: '9999999999999999999' },
    says: /--seed takes a whole number from 0 to 9007199254740991/,
  },
  {
    name: 'a scanner that acts by itself beside one that waits',
    typed: { ...target, driver: 'control', controlToken: 'mock_x', auto: true },
    says: /--auto.*--driver control/,
  },
  {
    name: 'somebody who is enrolled nowhere',
    typed: { ...target, enrolledUser: 'anna' },
    says: /--enrolled-user needs the --hardware-id/,
  },
  {
    name: 'an address for everybody',
    typed: { ...target, receiverHost: '0.0.0.0' },
    says: /0\.0\.0\.0 is no address.*--receiver-url/,
  },
  {
    name: 'a receiver with a query',
    typed: { ...target, receiverUrl: 'https://me.example/?a' },
    says: /--receiver-url.*without a user, a password, a query/,
  },
  {
    name: 'a receiver with a password',
    typed: { ...target, receiverUrl: 'https://me:secret4421@me.example' },
    says: /without a user, a password/,
  },
  {
    name: 'a configuration that asks for a list',
    typed: target,
    config: { list: true },
    says: /cannot hold list/,
  },
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

test('a password in an address is not repeated', () => {
  const parsed = parseConformanceOptions({ ...target, receiverUrl: 'https://me:secret4421@me.example' });

  expect(JSON.stringify(parsed)).not.toContain('secret4421');
});

test('an address for everybody is one when a public address stands before it', () => {
  const receiver = { receiverHost: '0.0.0.0', receiverUrl: 'https://me.example' };

  expect(parseConformanceOptions({ ...target, ...receiver })).toMatchObject({ ok: true });
});

// Each option with a value that differs from its default, and where it has to arrive.
const arrives: Readonly<Record<string, readonly [value: unknown, where: string, arrived?: unknown]>> = {
  baseUrl: ['https://other.example/', 'run.baseUrl', 'https://other.example'],
  clientId: ['id', 'run.clientId'],
  clientSecret: ['cs_other', 'run.clientSecret'],
  ca: ['ca.pem', 'caFile'],
  driver: ['manual', 'driver.kind'],
  driverCommand: ['./driver', 'driver.command'],
  controlToken: ['mock_token', 'driver.controlToken'],
  auto: [true, 'run.auto'],
  hardwareId: ['hardware_1', 'run.hardwareId'],
  enrolledUser: ['anna', 'run.enrolledUser'],
  limitedClient: ['a:b:c', 'run.limitedClient', { clientId: 'a', clientSecret: 'b:c' }],
  otherTenantClient: ['a:b', 'run.otherTenantClient', { clientId: 'a', clientSecret: 'b' }],
  receiverUrl: ['https://me.example', 'receiver.publicUrl'],
  receiverPort: ['8443', 'receiver.port', 8443],
  receiverHost: ['127.0.0.2', 'receiver.host'],
  receiverTls: [true, 'receiver.tls'],
  receiverCert: ['cert.pem', 'receiver.certFile'],
  receiverKey: ['key.pem', 'receiver.keyFile'],
  receiver: [false, 'receiver'],
  profile: ['events', 'run.profile'],
  only: [['createWebhook'], 'run.only'],
  skip: [['createWebhook'], 'run.skip'],
  contract: ['my.yaml', 'run.contract'],
  seed: ['4421', 'run.seed', 4421],
  propertyPath: ['3:0:1', 'run.propertyPath'],
  propertyRuns: ['7', 'run.propertyRuns', 7],
  safe: [false, 'run.safe'],
  maxCreates: ['7', 'run.maxCreates', 7],
  concurrency: ['7', 'run.concurrency', 7],
  rate: ['0.5', 'run.rate', 0.5],
  timeout: ['2.5', 'run.timeoutMs', 2500],
  eventWindow: ['7', 'run.eventWindowMs', 7000],
  retryWindow: ['7', 'run.retryWindowMs', 7000],
  require: [['all'], 'run.require', 'all'],
  failOn: ['warn', 'run.warningsFail', true],
  baseline: ['known.json', 'baselineFile'],
  output: ['report', 'output'],
  ndjson: [true, 'ndjson'],
  json: [true, 'json'],
  verbose: [true, 'verbose'],
};
/** What else has to be said for an option to make sense. */
const company: Readonly<Record<string, Record<string, unknown>>> = {
  driverCommand: { driver: 'exec' },
  controlToken: { driver: 'control' },
  enrolledUser: { hardwareId: 'hardware_1' },
  receiverCert: { receiverKey: 'key.pem' },
  receiverKey: { receiverCert: 'cert.pem' },
  propertyPath: { seed: '1', only: ['properties/register-device-echoes'] },
};

for (const [name, [value, where, arrived = value]] of Object.entries(arrives)) {
  test(`${name} arrives, from the command line and from the configuration file`, () => {
    const given = { ...company[name], [name]: value };

    for (const parsed of [
      parseConformanceOptions({ ...target, ...given }),
      parseConformanceOptions(name in target ? {} : target, { ...target, ...given }),
    ]) {
      expect(parsed).toMatchObject({ ok: true });
      expect(parsed.ok && parsed.options).toHaveProperty(where, arrived);
    }
  });
}

test('every option of the table is looked at here', () => {
  // These are about the command itself, and tested with it.
  const own = ['config', 'list'];

  expect([...Object.keys(arrives), ...own].toSorted()).toEqual(
    [...new Set(conformanceOptions.map(nameOf))].toSorted(),
  );
});

test('a secret that is mistyped is not repeated', () => {
  const parsed = parseConformanceOptions({ ...target, limitedClient: 'whsec_very_secret' });

  expect(JSON.stringify(parsed)).not.toContain('whsec_very_secret');
});

test('every option says what it is for', () => {
  expect(conformanceOptions.filter(({ description }) => description.length < 8)).toEqual([]);
});
