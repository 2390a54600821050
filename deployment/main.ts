/**
 * Runs a deployment on its own until SIGINT or SIGTERM.
 *
 *   node deployment/main.ts --port 4020 --admin-port 4021 --defect token-type-lower-case
 *
 * stdout: one JSON line with base_url, admin_url, tenant_id, client_id and client_secret; with --list-defects the
 * defects as a JSON array. Exit 2: called wrongly, with the reason on stderr.
 */
import { parseArgs } from 'node:util';
import { defects, isDefectId, type DefectId } from './defects.ts';
import type { DeploymentOptions } from './options.ts';
import { startDeployment } from './start.ts';

const EXIT_USAGE = 2;

const flags = {
  port: { type: 'string', default: '0' },
  'admin-port': { type: 'string', default: '0' },
  defect: { type: 'string' },
  scanner: { type: 'string', default: 'driven' },
  users: { type: 'string', default: 'open' },
  'enrollment-events': { type: 'string', default: 'per-palm' },
  'latency-ms': { type: 'string', default: '0' },
  'acknowledge-within-ms': { type: 'string', default: '10000' },
  'retry-base-ms': { type: 'string', default: '200' },
  'max-attempts': { type: 'string', default: '6' },
  'allow-http-loopback': { type: 'boolean', default: false },
  'reorder-events': { type: 'boolean', default: false },
  'list-defects': { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'];

function optionsFrom(values: Flags): DeploymentOptions {
  return {
    port: wholeNumber('port', values.port),
    adminPort: wholeNumber('admin-port', values['admin-port']),
    scanner: oneOf('scanner', values.scanner, ['auto', 'driven']),
    users: oneOf('users', values.users, ['open', 'strict']),
    enrollmentEvents: oneOf('enrollment-events', values['enrollment-events'], ['per-palm', 'both']),
    latencyMs: wholeNumber('latency-ms', values['latency-ms']),
    acknowledgeWithinMs: wholeNumber('acknowledge-within-ms', values['acknowledge-within-ms']),
    retryBaseMs: wholeNumber('retry-base-ms', values['retry-base-ms']),
    maxAttempts: wholeNumber('max-attempts', values['max-attempts']),
    allowHttpLoopback: values['allow-http-loopback'],
    reorderEvents: values['reorder-events'],
    ...(values.defect !== undefined && { defect: knownDefect(values.defect) }),
  };
}

function knownDefect(name: string): DefectId {
  if (isDefectId(name)) return name;
  throw new TypeError(`--defect ${name}: there is no such defect; --list-defects prints them all.`);
}

function wholeNumber(flag: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new TypeError(`--${flag} ${value}: must be a whole number.`);
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const known = allowed.find((option) => option === value);
  if (known !== undefined) return known;
  throw new TypeError(`--${flag} ${value}: must be ${allowed.join(' or ')}.`);
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: flags });
  if (values['list-defects']) {
    process.stdout.write(`${JSON.stringify(defects, null, 2)}\n`);
    return;
  }
  const deployment = await startDeployment(optionsFrom(values));
  const { baseUrl, adminUrl, tenantId, clientId, clientSecret } = deployment;
  const facts = {
    base_url: baseUrl,
    admin_url: adminUrl,
    tenant_id: tenantId,
    client_id: clientId,
    client_secret: clientSecret,
  };
  process.stdout.write(`${JSON.stringify(facts)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void deployment.close());
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = EXIT_USAGE;
}
