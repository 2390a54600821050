/**
 * The options of `link-identity conformance`, as data and as a pure function: what was typed, what the environment and
 * the configuration file say, made into what the run takes, or into one sentence that says what is wrong.
 */
import type { Credentials } from './bench/settings.ts';
import type { ConformanceOptions } from './options.ts';

export type OptionSpec = {
  /** As commander reads it. */
  readonly flags: string;
  readonly description: string;
  readonly env?: string;
  readonly choices?: readonly string[];
  readonly kind: 'text' | 'list' | 'integer' | 'seconds' | 'flag';
};

export const profiles = ['smoke', 'core', 'events', 'full'] as const;
export const drivers = ['control', 'exec', 'manual', 'none'] as const;

export const conformanceOptions: readonly OptionSpec[] = [
  {
    flags: '--base-url <url>',
    description: 'base URL of the deployment',
    env: 'LINK_IDENTITY_BASE_URL',
    kind: 'text',
  },
  {
    flags: '--client-id <uuid>',
    description: 'OAuth client of a tenant for tests',
    env: 'LINK_IDENTITY_CLIENT_ID',
    kind: 'text',
  },
  {
    flags: '--client-secret <secret>',
    description: 'its secret',
    env: 'LINK_IDENTITY_CLIENT_SECRET',
    kind: 'text',
  },
  {
    flags: '--driver <kind>',
    description: 'who acts at the scanner and in the console',
    choices: drivers,
    kind: 'text',
  },
  {
    flags: '--driver-command <command>',
    description: 'of --driver exec: one JSON object on stdin a call, one on stdout',
    kind: 'text',
  },
  {
    flags: '--control-token <token>',
    description: 'of --driver control: what the mock printed',
    env: 'LINK_IDENTITY_CONTROL_TOKEN',
    kind: 'text',
  },
  { flags: '--auto', description: 'scanners pair and show a matching palm by themselves', kind: 'flag' },
  {
    flags: '--receiver-url <url>',
    description: 'public https address in front of the webhook receiver',
    kind: 'text',
  },
  {
    flags: '--receiver-port <number>',
    description: 'port the receiver listens on (default: any free one)',
    kind: 'integer',
  },
  {
    flags: '--receiver-host <address>',
    description: 'address the receiver listens on (default: 127.0.0.1)',
    kind: 'text',
  },
  {
    flags: '--receiver-tls',
    description: 'serve https with a generated certificate, which is printed',
    kind: 'flag',
  },
  { flags: '--receiver-cert <file>', description: 'serve https with this certificate (PEM)', kind: 'text' },
  { flags: '--receiver-key <file>', description: 'its key (PEM)', kind: 'text' },
  { flags: '--no-receiver', description: 'receive no webhooks', kind: 'flag' },
  { flags: '--hardware-id <id>', description: 'a scanner that is paired', kind: 'text' },
  { flags: '--enrolled-user <id>', description: 'an external_user_id that is enrolled on it', kind: 'text' },
  {
    flags: '--limited-client <id:secret>',
    description: 'a client of the tenant without permissions',
    kind: 'text',
  },
  { flags: '--other-tenant-client <id:secret>', description: 'a client of another tenant', kind: 'text' },
  {
    flags: '--profile <name>',
    description: 'how much is checked (default: full)',
    choices: profiles,
    kind: 'text',
  },
  { flags: '--only <name...>', description: 'checks by id, operation, event or requirement', kind: 'list' },
  { flags: '--skip <name...>', description: 'likewise, left out', kind: 'list' },
  {
    flags: '--safe',
    description: 'create little, ask slowly (default unless the target is a mock)',
    kind: 'flag',
  },
  { flags: '--no-safe', description: 'create what it takes', kind: 'flag' },
  { flags: '--max-creates <number>', description: 'most records to create', kind: 'integer' },
  {
    flags: '--concurrency <number>',
    description: 'requests under way at once (default: 8)',
    kind: 'integer',
  },
  { flags: '--rate <number>', description: 'requests started in a second', kind: 'integer' },
  { flags: '--timeout <seconds>', description: 'how long an answer may take (default: 10)', kind: 'seconds' },
  {
    flags: '--event-window <seconds>',
    description: 'how long an event may take (default: 15)',
    kind: 'seconds',
  },
  {
    flags: '--retry-window <seconds>',
    description: 'how long retries are waited for (default: 60)',
    kind: 'seconds',
  },
  { flags: '--seed <number>', description: 'of the generated requests', kind: 'integer' },
  { flags: '--property-path <path>', description: 'replays a counterexample of that seed', kind: 'text' },
  {
    flags: '--property-runs <number>',
    description: 'generated requests for each property (default: 25)',
    kind: 'integer',
  },
  {
    flags: '--require <name...>',
    description: 'requirements that have to be testable, or all',
    kind: 'list',
  },
  {
    flags: '--fail-on <verdict>',
    description: 'what makes it not conformant (default: fail)',
    choices: ['fail', 'warn'],
    kind: 'text',
  },
  { flags: '--config <file>', description: 'these options as JSON; what is typed wins', kind: 'text' },
  {
    flags: '--baseline <file>',
    description: 'known findings as JSON: [{ check, reason, expires }]',
    kind: 'text',
  },
  { flags: '--ca <file>', description: 'certificate authority of the deployment (PEM)', kind: 'text' },
  { flags: '--contract <file>', description: 'another copy of the contract', kind: 'text' },
  { flags: '--output <directory>', description: 'write JSON, JUnit, SARIF and HTML there', kind: 'text' },
  { flags: '--ndjson', description: 'print every event of the run as a line of JSON', kind: 'flag' },
  { flags: '--json', description: 'print the report as JSON', kind: 'flag' },
  {
    flags: '--list',
    description: 'print requirements, their checks and what these need; run nothing',
    kind: 'flag',
  },
  { flags: '--verbose', description: 'show checks that pass too', kind: 'flag' },
];

export type RawOptions = Readonly<Record<string, unknown>>;

/** What a run takes that does not come from files, and which files it takes. */
export type CliOptions = {
  readonly run: Omit<ConformanceOptions, 'driver' | 'receiver' | 'baseline' | 'ca' | 'onEvent'>;
  readonly driver: {
    readonly kind: (typeof drivers)[number];
    readonly command?: string;
    readonly controlToken?: string;
  };
  readonly receiver:
    | false
    | {
        readonly host?: string;
        readonly port?: number;
        readonly publicUrl?: string;
        readonly tls: boolean;
        readonly certFile?: string;
        readonly keyFile?: string;
      };
  readonly baselineFile: string | undefined;
  readonly caFile: string | undefined;
  readonly output: string | undefined;
  readonly ndjson: boolean;
  readonly json: boolean;
  readonly verbose: boolean;
};

export type Parsed =
  | { readonly ok: true; readonly options: CliOptions }
  | { readonly ok: false; readonly problem: string };

class Mistake extends Error {
  override readonly name = 'Mistake';
}

/**
 * @param typed options by their long names in camelCase, as commander gives them
 * @param config the content of the configuration file, under the same names
 */
export function parseConformanceOptions(typed: RawOptions, config: RawOptions = {}): Parsed {
  try {
    const unknown = Object.keys(config).filter((name) => !names.has(name));
    if (unknown.length > 0)
      throw new Mistake(`The configuration file has unknown options: ${unknown.join(', ')}.`);
    return { ok: true, options: settle({ ...config, ...typed }) };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, problem: error.message };
    throw error;
  }
}

export const nameOf = (flags: string): string => {
  const long = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? flags;
  return long.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
};

const names = new Set(conformanceOptions.map(({ flags }) => nameOf(flags)));

function settle(raw: RawOptions): CliOptions {
  const text = (name: string) => textOf(name, raw[name]);
  const number = (name: string, least: number) => numberOf(name, raw[name], least);
  const ms = (name: string) => {
    const seconds = number(name, 0);
    return seconds === undefined ? undefined : seconds * 1000;
  };
  const driver = driverOf(raw, text);
  const receiver = receiverOf(raw, text, number);
  const seed = number('seed', 0);
  if (text('propertyPath') !== undefined && seed === undefined)
    throw new Mistake('--property-path needs the --seed it belongs to.');
  const require = listOf('require', raw['require']);
  return {
    run: {
      baseUrl: baseUrlOf(required('baseUrl', '--base-url')),
      clientId: required('clientId', '--client-id'),
      clientSecret: required('clientSecret', '--client-secret'),
      auto: raw['auto'] === true,
      hardwareId: text('hardwareId'),
      enrolledUser: text('enrolledUser'),
      limitedClient: credentialsOf('limitedClient', text('limitedClient')),
      otherTenantClient: credentialsOf('otherTenantClient', text('otherTenantClient')),
      profile: choiceOf('profile', text('profile'), profiles),
      only: listOf('only', raw['only']),
      skip: listOf('skip', raw['skip']),
      safe: typeof raw['safe'] === 'boolean' ? raw['safe'] : undefined,
      maxCreates: number('maxCreates', 1),
      concurrency: number('concurrency', 1),
      rate: number('rate', 1),
      timeoutMs: ms('timeout'),
      eventWindowMs: ms('eventWindow'),
      retryWindowMs: ms('retryWindow'),
      seed,
      propertyPath: text('propertyPath'),
      propertyRuns: number('propertyRuns', 1),
      require: require?.includes('all') ? 'all' : require,
      warningsFail: choiceOf('failOn', text('failOn'), ['fail', 'warn'] as const) === 'warn',
      contract: text('contract'),
    },
    driver,
    receiver,
    baselineFile: text('baseline'),
    caFile: text('ca'),
    output: text('output'),
    ndjson: raw['ndjson'] === true,
    json: raw['json'] === true,
    verbose: raw['verbose'] === true,
  };

  function required(name: string, flag: string): string {
    const value = text(name);
    if (value === undefined || value === '')
      throw new Mistake(`${flag} is missing; it can also come from --config or the environment.`);
    return value;
  }
}

type TextOption = (name: string) => string | undefined;
type NumberOption = (name: string, least: number) => number | undefined;

function driverOf(raw: RawOptions, text: TextOption): CliOptions['driver'] {
  const kind = choiceOf('driver', text('driver'), drivers) ?? 'none';
  const [command, controlToken] = [text('driverCommand'), text('controlToken')];
  if (kind === 'exec' && !command) throw new Mistake('--driver exec needs --driver-command.');
  if (kind !== 'exec' && command !== undefined)
    throw new Mistake('--driver-command belongs to --driver exec.');
  if (kind === 'control' && !controlToken) throw new Mistake('--driver control needs --control-token.');
  if (kind === 'manual' && raw['ndjson'] === true)
    throw new Mistake('--driver manual talks to a person and --ndjson to a program; take one.');
  return {
    kind,
    ...(command === undefined ? {} : { command }),
    ...(controlToken === undefined ? {} : { controlToken }),
  };
}

function receiverOf(raw: RawOptions, text: TextOption, number: NumberOption): CliOptions['receiver'] {
  const [publicUrl, host, certFile, keyFile] = [
    text('receiverUrl'),
    text('receiverHost'),
    text('receiverCert'),
    text('receiverKey'),
  ];
  const port = number('receiverPort', 0);
  const tls = raw['receiverTls'] === true;
  const given = publicUrl ?? host ?? certFile ?? keyFile ?? port;
  if (raw['receiver'] === false) {
    if (given !== undefined || tls)
      throw new Mistake('--no-receiver and options of a receiver contradict each other.');
    return false;
  }
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new Mistake('--receiver-cert and --receiver-key go together.');
  if (tls && certFile !== undefined)
    throw new Mistake('--receiver-tls generates a certificate, --receiver-cert gives one; take one.');
  if (publicUrl !== undefined && !/^https:\/\/./.test(publicUrl)) {
    throw new Mistake(
      `--receiver-url has to be an https URL, as the contract asks of endpoints; it is ${publicUrl}.`,
    );
  }
  return {
    tls,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(certFile === undefined ? {} : { certFile }),
    ...(keyFile === undefined ? {} : { keyFile }),
  };
}

function baseUrlOf(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new Mistake(`--base-url has to be an http or https URL; it is ${url}.`);
}

function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function textOf(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Mistake(`${flagOf(name)} takes a text; it is ${JSON.stringify(value)}.`);
}

function numberOf(name: string, value: unknown, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number >= least) return number;
  throw new Mistake(`${flagOf(name)} takes a number from ${least}; it is ${JSON.stringify(value)}.`);
}

function listOf(name: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const items = [value].flat();
  if (items.every((item) => typeof item === 'string'))
    return items.flatMap((item) => item.split(',')).filter(Boolean);
  throw new Mistake(`${flagOf(name)} takes names; it is ${JSON.stringify(value)}.`);
}

function choiceOf<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  throw new Mistake(`${flagOf(name)} takes ${choices.join(', ')}; it is ${value}.`);
}

function credentialsOf(name: string, value: string | undefined): Credentials | undefined {
  if (value === undefined) return undefined;
  const colon = value.indexOf(':');
  if (colon > 0 && colon < value.length - 1)
    return { clientId: value.slice(0, colon), clientSecret: value.slice(colon + 1) };
  // The value holds a secret, so it is not repeated.
  throw new Mistake(`${flagOf(name)} takes client_id:client_secret.`);
}
