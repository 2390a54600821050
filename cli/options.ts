/**
 * Every option of every command: the one table from which flags, environment variables, keys of the configuration file,
 * help and docs/cli.md are made.
 *
 * The key is the name everywhere: `controlToken` is `--control-token`, `LINK_IDENTITY_CONTROL_TOKEN` and, in the
 * configuration file, `controlToken`.
 */
import { Option } from 'commander';
import { eventTypes } from './event-types.ts';
import * as parse from './parse.ts';
import type { RetryProfileName } from '../mock/start.ts';
import type { Schema } from '../generated/control/wire.ts';

export type OptionSpec = {
  /** What follows the flag, such as `<url>`; a flag without one is on or off. */
  readonly value?: string;
  readonly about: string;
  /** Whether it is also read from the environment and the configuration file, or from the environment alone. */
  readonly setting?: true | 'environment';
  readonly short?: string;
  /** As it would be written. */
  readonly default?: string;
  readonly parse?: (text: string) => unknown;
  readonly choices?: readonly string[];
};

/** The mock's own port; where several mocks run, the one there is meant. */
export const DEFAULT_PORT = 4010;

// Written out, because asking the mock for them would load it: starting any command would take a second longer.
const retryProfiles = ['fast', 'realistic', 'none'] as const satisfies readonly RetryProfileName[];
const outcomes = ['match', 'no_match', 'one_below'] as const satisfies readonly Schema<'SimulatedOutcome'>[];

export const options = {
  // Every command
  config: {
    value: '<file>',
    about: 'configuration file',
    setting: 'environment',
    default: 'link-identity.config.json',
  },
  json: {
    about: 'print JSON on stdout: one value, or one a line for what goes on and on',
    setting: true,
  },

  // Which mock, and how long to wait for it
  url: {
    value: '<url>',
    about: 'the mock to talk to; without it, the one that runs on this machine',
    setting: true,
    parse: parse.httpUrl,
  },
  controlToken: {
    value: '<token>',
    about: 'control token of the mock; without it, the one in its session file',
    setting: true,
  },
  tenant: { value: '<id>', about: 'tenant that the call is about; without it, the first one', setting: true },
  timeout: {
    value: '<duration>',
    about: 'longest wait; commands that follow end then',
    setting: true,
    parse: parse.duration,
  },

  // mock
  host: { value: '<address>', about: 'address to listen on', setting: true, default: '127.0.0.1' },
  port: {
    value: '<number>',
    about: 'port to listen on; 0 takes any free one',
    setting: true,
    default: String(DEFAULT_PORT),
    parse: parse.port,
  },
  seed: { value: '<text>', about: 'what ids, palms and scores are derived from', setting: true },
  data: { value: '<directory>', about: 'keep everything there; without it, in memory', setting: true },
  contract: { value: '<file>', about: 'openapi.yaml to work with; without it, the own one', setting: true },
  clientId: { value: '<id>', about: 'OAuth client to call the API with', setting: true },
  clientSecret: {
    value: '<secret>',
    about: 'secret of the OAuth client; of the first one when a mock starts, which otherwise makes one up',
    setting: true,
  },
  scannerDelay: {
    value: '<ms>',
    about: 'how long the simulated person takes to act',
    setting: true,
    default: '1000',
    parse: parse.milliseconds,
  },
  retries: {
    value: '<profile>',
    about: 'how deliveries are retried',
    setting: true,
    default: 'fast',
    choices: retryProfiles,
  },
  strict: {
    about: 'refuse what production would: endpoints without TLS or not on the public internet',
    setting: true,
  },
  quiet: { about: 'print no line for each request and delivery', setting: true },

  // listen
  forwardTo: { value: '<url>', about: 'application to forward to', setting: true, parse: parse.httpUrl },
  events: {
    value: '<keys>',
    about: `event keys with commas between them; without it, all: ${eventTypes.join(', ')}`,
    setting: true,
    parse: parse.list,
  },
  apiKey: { value: '<key>', about: 'sent as X-API-Key', setting: true },
  printJson: { about: 'print each event in full below its line' },
  replay: { about: 'begin with the events that are there already' },
  after: { value: '<event_id>', about: 'begin after this event' },
  attempts: {
    value: '<number>',
    about: 'attempts before an event is given up; without it, until it is acknowledged',
    setting: true,
    parse: parse.positiveNumber,
  },

  // trigger, scanner, users
  user: { value: '<id>', about: 'external_user_id' },
  hardwareId: { value: '<id>', about: 'hardware_id of the scanner' },
  outcome: {
    value: '<outcome>',
    about: 'of a verification; without it, the scanner answers by itself',
    choices: outcomes,
  },
  code: { value: '<code>', about: 'pairing code; without it, that of the newest device that waits for one' },
  challenge: { value: '<id>', about: 'challenge to answer; without it, the oldest open one of the scanner' },
  person: { value: '<id>', about: 'whose palm; without it, that of the person who is asked for' },
  scores: { value: '<profile>', about: 'how close it comes: genuine, impostor, one_below or at_threshold' },
  because: { value: '<code>', about: 'failure code; without it, poor_quality' },
  autoPresent: { value: '<yes|no>', about: 'whether somebody answers by themselves', choices: ['yes', 'no'] },

  // settings
  autoPair: {
    value: '<yes|no>',
    about: 'whether somebody enters pairing codes by themselves',
    choices: ['yes', 'no'],
  },
  delay: { value: '<ms>', about: 'how long these people take', parse: parse.milliseconds },
  challengeLifetime: {
    value: '<duration>',
    about: 'how long a challenge waits for its scanner, in whole seconds',
    parse: parse.duration,
  },
  enrollmentEvents: {
    value: '<reading>',
    about: 'enrollment.complete for each palm, or one for both',
    choices: ['per_palm', 'one'],
  },
  unknownUsers: {
    value: '<reading>',
    about: 'whether enrollment makes people known, or they have to be made first',
    choices: ['made_by_enrollment', 'made_first'],
  },
  enrolledPer: {
    value: '<reading>',
    about: 'whether people enroll once on each scanner, or once in the tenant',
    choices: ['scanner', 'tenant'],
  },
  unknownInVerification: {
    value: '<reading>',
    about: 'whether verification answers 404 or 422 for whom or what is not known',
    choices: ['not_found', 'unprocessable'],
  },
  equalScore: {
    value: '<reading>',
    about: 'whether a score that equals its threshold reaches it',
    choices: ['matches', 'fails'],
  },

  // clients, tenants
  permissions: {
    value: '<names>',
    about: 'permissions with commas between them; without it, all of them',
    parse: parse.list,
  },

  // events, logs, deliveries
  follow: { short: '-f', about: 'go on with what happens from now on, until Ctrl+C' },
  limit: { value: '<number>', about: 'how many at most', default: '100', parse: parse.positiveNumber },
  status: { value: '<status>', about: 'only these statuses: 404, 4xx', parse: parse.statusPattern },
  path: { value: '<text>', about: 'only paths that contain this' },
  method: { value: '<method>', about: 'only this HTTP method' },

  // faults
  operation: { value: '<operationId>', about: 'only calls of this operation' },
  endpoint: { value: '<url>', about: 'only deliveries to endpoints that begin so' },
  nth: { value: '<number>', about: 'only every nth match', parse: parse.positiveNumber },
  event: { value: '<key>', about: 'only deliveries of this event' },
  latency: { value: '<ms>', about: 'of latency and delay', parse: parse.milliseconds },
  httpStatus: { value: '<status>', about: 'of status: which', parse: parse.wholeNumber },
  header: { value: '<name>', about: 'of missing_header: which' },
  copies: { value: '<number>', about: 'of duplicate: how many', parse: parse.wholeNumber },
  times: { value: '<number>', about: 'how often, or forever', default: '1', parse: parse.times },
  probability: { value: '<number>', about: 'how likely each time', parse: parse.probability },

  // doctor, diff
  receiver: { value: '<url>', about: 'application whose reachability is checked', parse: parse.httpUrl },
  checkVersion: { about: 'fail on any missing bump of the version, not only on a missing major one' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof options;

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly parse: (text: string) => infer Value }
  ? Value
  : Spec extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : Spec extends { readonly value: string }
      ? string
      : boolean;

type WithDefault = {
  [N in OptionName]: (typeof options)[N] extends { default: string } ? N : never;
}[OptionName];

/** The values of these options: those with a default are always there. */
export type OptionsOf<Names extends OptionName> = {
  readonly [N in Names & WithDefault]: ValueOf<(typeof options)[N]>;
} & { readonly [N in Exclude<Names, WithDefault>]?: ValueOf<(typeof options)[N]> };

export const specOf = (name: OptionName): OptionSpec => options[name];

/** `controlToken` → `--control-token` */
export function flagOf(name: OptionName): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `controlToken` → `LINK_IDENTITY_CONTROL_TOKEN` */
export function environmentVariableOf(name: OptionName): string {
  return `LINK_IDENTITY_${flagOf(name).slice(2).replaceAll('-', '_').toUpperCase()}`;
}

/** What commander reads, and shows in help. */
export function commanderOption(name: OptionName): Option {
  const { value, about, short, setting, default: byDefault, parse: read, choices } = specOf(name);
  const flag = value === undefined ? flagOf(name) : `${flagOf(name)} ${value}`;
  const notes = [
    ...(choices ? [`one of ${choices.join(', ')}`] : []),
    ...(byDefault === undefined ? [] : [`default: ${byDefault}`]),
    ...(setting ? [`env: ${environmentVariableOf(name)}`] : []),
  ];
  const option = new Option(
    short === undefined ? flag : `${short}, ${flag}`,
    notes.length === 0 ? about : `${about} (${notes.join('; ')})`,
  );
  const checked = choices === undefined ? read : parse.oneOf(choices);
  return checked === undefined ? option : option.argParser(checked);
}
