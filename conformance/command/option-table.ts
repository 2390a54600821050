/** The options of `link-identity conformance`: what help, documentation and the configuration file are made of. */
export type OptionSpec = {
  /** As commander reads it. */
  readonly flags: string;
  readonly description: string;
  readonly env?: string;
  readonly choices?: readonly string[];
};

export const profiles = ['smoke', 'core', 'events', 'full'] as const;
export const drivers = ['control', 'exec', 'manual', 'none'] as const;
export const failOn = ['fail', 'warn'] as const;

function option(
  flags: string,
  description: string,
  more: Pick<OptionSpec, 'env' | 'choices'> = {},
): OptionSpec {
  return { flags, description, ...more };
}

/** By what they are about, in the order of help and documentation. */
export const optionGroups: Readonly<Record<string, readonly OptionSpec[]>> = {
  'The deployment': [
    option('--base-url <url>', 'base URL of the deployment', { env: 'LINK_IDENTITY_BASE_URL' }),
    option('--client-id <uuid>', 'OAuth client of a tenant for tests', { env: 'LINK_IDENTITY_CLIENT_ID' }),
    option('--client-secret <secret>', 'its secret', { env: 'LINK_IDENTITY_CLIENT_SECRET' }),
    option('--ca <file>', 'certificate authority of the deployment (PEM)'),
  ],
  'Scanner and console': [
    option('--driver <kind>', 'who acts at the scanner and in the console (default: none)', {
      choices: drivers,
    }),
    option('--driver-command <command>', 'of --driver exec: one JSON object on stdin a call, one on stdout'),
    option('--control-token <token>', 'of --driver control: what the mock printed', {
      env: 'LINK_IDENTITY_CONTROL_TOKEN',
    }),
    option('--auto', 'scanners pair and show a matching palm by themselves'),
    option('--hardware-id <id>', 'a scanner that is paired'),
    option('--enrolled-user <id>', 'an external_user_id that is enrolled on it'),
    option('--limited-client <id:secret>', 'a client of the tenant without permissions'),
    option('--other-tenant-client <id:secret>', 'a client of another tenant'),
  ],
  'Webhook receiver': [
    option('--receiver-url <url>', 'public https address in front of the webhook receiver'),
    option('--receiver-port <number>', 'port the receiver listens on (default: any free one)'),
    option('--receiver-host <address>', 'address the receiver listens on (default: 127.0.0.1)'),
    option('--receiver-tls', 'serve https with a generated certificate, which is printed'),
    option('--receiver-cert <file>', 'serve https with this certificate (PEM)'),
    option('--receiver-key <file>', 'its key (PEM)'),
    option('--no-receiver', 'receive no webhooks'),
  ],
  'What is checked': [
    option('--profile <name>', 'how much is checked (default: full)', { choices: profiles }),
    option('--only <name...>', 'checks by id, operation, event or requirement'),
    option('--skip <name...>', 'likewise, left out'),
    option('--contract <file>', 'another copy of the contract'),
    option('--seed <number>', 'of the generated requests (default: a new one, which is printed)'),
    option('--property-path <path>', 'replays a counterexample of that seed'),
    option('--property-runs <number>', 'generated requests for each property (default: 25)'),
    option('--list', 'print requirements, their checks and what these need; run nothing'),
  ],
  'Manners and time': [
    option('--safe', 'create little, ask slowly (default unless the target is a mock)'),
    option('--no-safe', 'create what it takes'),
    option('--max-creates <number>', 'most records to create (default: 300 in a safe run, else 5000)'),
    option('--concurrency <number>', 'requests under way at once (default: 8)'),
    option('--rate <number>', 'requests started in a second (default: 20 in a safe run, else no limit)'),
    option('--timeout <seconds>', 'how long an answer may take (default: 10)'),
    option('--event-window <seconds>', 'how long an event may take (default: 15)'),
    option('--retry-window <seconds>', 'how long retries are waited for (default: 60)'),
  ],
  'The verdict': [
    option('--require <name...>', 'requirements that have to be testable, or all'),
    option('--fail-on <verdict>', 'what makes it not conformant (default: fail)', { choices: failOn }),
    option('--baseline <file>', 'known findings as JSON: [{ check, reason, expires }]'),
  ],
  'Input and output': [
    option('--config <file>', 'these options as JSON; what is typed wins'),
    option('--output <directory>', 'write JSON, JUnit, SARIF, HTML and NDJSON there'),
    option('--ndjson', 'print every event of the run as a line of JSON'),
    option('--json', 'print the report as JSON'),
    option('--verbose', 'show checks that pass too'),
  ],
};

export const conformanceOptions: readonly OptionSpec[] = Object.values(optionGroups).flat();

/** The name of an option in the configuration file: its flag in camelCase; `--no-x` is `x` set to false. */
export function nameOf({ flags }: Pick<OptionSpec, 'flags'>): string {
  const long = /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? flags;
  return long.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** Every option by its name. */
export const optionNames: ReadonlySet<string> = new Set(conformanceOptions.map(nameOf));
