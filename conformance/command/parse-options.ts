/**
 * What was typed, and what the environment and the configuration file say, made into what the run takes, or into one
 * sentence that says what is wrong.
 */
import { baseUrlProblem } from '../base-url.ts';
import type { ConformanceOptions } from '../options.ts';
import { addressProblem, fixtureProblem, pathProblem, receiverProblem } from './contradictions.ts';
import { conformanceOptions, drivers, failOn, nameOf, optionNames, profiles } from './option-table.ts';
import {
  choiceOf,
  credentialsOf,
  flagNamed,
  flagOf,
  listOf,
  Mistake,
  numberOf,
  textOf,
  wholeNumberOf,
} from './values.ts';

export type RawOptions = Readonly<Record<string, unknown>>;

/** What a run takes that does not come from files, and which files it takes. */
export type CliOptions = {
  readonly run: Omit<ConformanceOptions, 'driver' | 'receiver' | 'baseline' | 'ca' | 'onEvent' | 'signal'>;
  readonly driver: {
    readonly kind: (typeof drivers)[number];
    readonly command?: string;
    readonly controlToken?: string;
  };
  /** Undefined when nothing was said of it. */
  readonly receiver:
    | undefined
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

const typedOnly = ['config', 'list'] as const;

/**
 * @param typed options by their long names in camelCase, as commander gives them
 * @param config the content of the configuration file, under the same names
 */
export function parseConformanceOptions(typed: RawOptions, config: RawOptions = {}): Parsed {
  try {
    const unknown = Object.keys(config).filter((name) => !optionNames.has(name));
    if (unknown.length > 0)
      throw new Mistake(`The configuration file has unknown options: ${unknown.join(', ')}.`);
    const misplaced = typedOnly.find((name) => name in config);
    if (misplaced !== undefined)
      throw new Mistake(`The configuration file cannot hold ${misplaced}, which is for the command line.`);
    return { ok: true, options: settle({ ...config, ...typed }) };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, problem: error.message };
    throw error;
  }
}

function settle(raw: RawOptions): CliOptions {
  const text = (name: string) => filled(name, textOf(name, raw[name]));
  const flag = (name: string) => flagOf(name, raw[name]) === true;
  const count = (name: string) => wholeNumberOf(name, raw[name], 1);
  const ms = (name: string, least: number) => {
    const seconds = numberOf(name, raw[name], least, LONGEST_WAIT_S);
    return seconds === undefined ? undefined : seconds * 1000;
  };
  const driver = driverOf(raw, text);
  const receiver = receiverOf(raw, text);
  const seed = wholeNumberOf('seed', raw['seed'], 0);
  if (flag('json') && flag('ndjson'))
    throw new Mistake('--json and --ndjson both write to stdout; take one.');
  const only = listOf('only', raw['only']);
  const problem = pathProblem(text('propertyPath'), seed, only) ?? fixtureProblem(raw);
  if (problem !== undefined) throw new Mistake(problem);
  const require = listOf('require', raw['require']);
  return {
    run: {
      baseUrl: baseUrlOf(required('baseUrl', '--base-url')),
      clientId: required('clientId', '--client-id'),
      clientSecret: required('clientSecret', '--client-secret'),
      auto: flag('auto'),
      hardwareId: text('hardwareId'),
      enrolledUser: text('enrolledUser'),
      limitedClient: credentialsOf('limitedClient', text('limitedClient')),
      otherTenantClient: credentialsOf('otherTenantClient', text('otherTenantClient')),
      profile: choiceOf('profile', text('profile'), profiles),
      only,
      skip: listOf('skip', raw['skip']),
      safe: flagOf('safe', raw['safe']),
      maxCreates: count('maxCreates'),
      concurrency: count('concurrency'),
      rate: numberOf('rate', raw['rate'], 0.01),
      timeoutMs: ms('timeout', 0.1),
      eventWindowMs: ms('eventWindow', 1),
      retryWindowMs: ms('retryWindow', 1),
      seed,
      propertyPath: text('propertyPath'),
      propertyRuns: count('propertyRuns'),
      require: require?.includes('all') ? 'all' : require,
      warningsFail: choiceOf('failOn', text('failOn'), failOn) === 'warn',
      contract: text('contract'),
    },
    driver,
    receiver,
    baselineFile: text('baseline'),
    caFile: text('ca'),
    output: text('output'),
    ndjson: flag('ndjson'),
    json: flag('json'),
    verbose: flag('verbose'),
  };

  function required(name: string, flag: string): string {
    const value = text(name);
    if (value === undefined || value === '')
      throw new Mistake(`${flag} is missing; it can also come from --config or ${environmentOf(name)}.`);
    return value;
  }
}

/** A day: what is longer does not fit into a timer, and nobody waits for it. */
const LONGEST_WAIT_S = 86_400;

/** An option that is there and says nothing is a variable that was not set. What has to be there is told elsewhere. */
function filled(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value.trim() !== '' || name === 'driverCommand') return value;
  const option = conformanceOptions.find((each) => nameOf(each) === name);
  if (option?.env !== undefined) return value;
  throw new Mistake(`${flagNamed(name)} is empty.`);
}

function environmentOf(name: string): string {
  return conformanceOptions.find((option) => nameOf(option) === name)?.env ?? 'the environment';
}

type TextOption = (name: string) => string | undefined;

function driverOf(raw: RawOptions, text: TextOption): CliOptions['driver'] {
  const kind = choiceOf('driver', text('driver'), drivers) ?? 'none';
  const [command, controlToken] = [text('driverCommand'), text('controlToken')];
  if (kind === 'exec' && !command) throw new Mistake('--driver exec needs --driver-command.');
  if (kind !== 'exec' && command !== undefined)
    throw new Mistake('--driver-command belongs to --driver exec.');
  if (kind === 'control' && !controlToken)
    throw new Mistake('--driver control needs --control-token, which the mock prints when it starts.');
  if (kind === 'manual' && raw['ndjson'] === true)
    throw new Mistake('--driver manual talks to a person and --ndjson to a program; take one.');
  return {
    kind,
    ...(command === undefined ? {} : { command }),
    ...(controlToken === undefined ? {} : { controlToken }),
  };
}

function receiverOf(raw: RawOptions, text: TextOption): CliOptions['receiver'] {
  const given = {
    publicUrl: text('receiverUrl'),
    host: text('receiverHost'),
    port: wholeNumberOf('receiverPort', raw['receiverPort'], 0, 65_535),
    certFile: text('receiverCert'),
    keyFile: text('receiverKey'),
  };
  const tls = flagOf('receiverTls', raw['receiverTls']) === true;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const isSaid = tls || Object.keys(said).length > 0;
  if (flagOf('receiver', raw['receiver']) === false) {
    if (!isSaid) return false;
    throw new Mistake('--no-receiver and options of a receiver contradict each other.');
  }
  const problem = receiverProblem(given, tls) ?? addressProblem(given);
  if (problem !== undefined) throw new Mistake(problem);
  return isSaid ? { ...said, tls } : undefined;
}

function baseUrlOf(url: string): string {
  const problem = baseUrlProblem(url);
  if (problem !== undefined) throw new Mistake(problem);
  return url.replace(/\/+$/, '');
}
