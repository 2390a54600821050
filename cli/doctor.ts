/** What has to be right for the toolkit to work here, looked at one by one. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import packageJson from '../package.json' with { type: 'json' };
import source from '../generated/SOURCE.json' with { type: 'json' };
import { controlClient, dataOf } from './control-client.ts';
import { CliError } from './exit-codes.ts';
import { fail, ok, warn, type Finding } from './finding.ts';
import {
  clockFinding,
  deliveryFinding,
  faultsFinding,
  peopleFinding,
  tokenFinding,
} from './mock-findings.ts';
import { findTarget, liveSessions, type Named } from './target.ts';

export type Patient = Named & {
  /** Where a mock would listen. */
  readonly host: string;
  readonly port: number;
  readonly receiver: string | undefined;
  readonly signal: AbortSignal;
};

export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const local = await Promise.all([nodeVersion(process.versions.node), contractHash(), portState(patient)]);
  return [...local, ...(await mockFindings(patient)), ...(await receiverFindings(patient))];
}

/** @param version such as `24.18.0` */
export async function nodeVersion(version: string): Promise<Finding> {
  const { satisfies } = await import('semver');
  const { node: range } = packageJson.engines;
  if (satisfies(version, range)) return ok('node', `Node.js ${version}`);
  return fail(
    'node',
    `Node.js ${version}, but ${range} is needed`,
    'Install a newer Node.js from https://nodejs.org.',
  );
}

async function contractHash(): Promise<Finding> {
  const text = await readFile(new URL('../openapi.yaml', import.meta.url));
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 === source.contract.sha256) return ok('contract', `openapi.yaml ${sha256.slice(0, 12)}`);
  return warn(
    'contract',
    'openapi.yaml is not the one that types and validators were generated from',
    'Run `npm run generate` in the repository, or install the package again.',
  );
}

async function portState({ host, port, signal }: Patient): Promise<Finding> {
  const isTaken = await new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, signal });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  if (!isTaken) return ok('port', `Port ${port} on ${host} is free`);
  const mock = (await liveSessions()).find(({ url }) => new URL(url).port === String(port));
  if (mock) return ok('port', `Port ${port} on ${host} is the mock's`);
  return warn(
    'port',
    `Port ${port} on ${host} is in use`,
    'Stop what uses it, or start the mock with another --port.',
  );
}

async function mockFindings(patient: Patient): Promise<readonly Finding[]> {
  try {
    const target = await findTarget(patient);
    const { signal } = patient;
    const control = controlClient({ ...target, tenant: undefined, signal });
    const { version, contract } = await dataOf(control.GET('/__mock/v1/health'));
    const reached = ok('mock', `The mock answers at ${target.url}, with contract ${contract}`);
    return [
      reached,
      versionFinding(version),
      await tokenFinding(control, target.controlToken !== undefined),
      await clockFinding(control),
      await peopleFinding(control),
      await faultsFinding(control),
      await deliveryFinding(control),
    ];
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const status = patient.url === undefined ? 'warn' : 'fail';
    const [message = '', ...advice] = error.message.split(/(?<=\.) /);
    return [{ check: 'mock', status, message: message.replace(/\.$/, ''), advice: advice.join(' ') || null }];
  }
}

export function versionFinding(version: string): Finding {
  const own = packageJson.version;
  if (version === own) return ok('version', `The mock's version is the command's, ${own}`);
  return warn(
    'version',
    `The mock's version is ${version}, and the command's ${own}`,
    'Start the mock anew with this command, or use the command that started it.',
  );
}

async function receiverFindings({ receiver, signal }: Patient): Promise<readonly Finding[]> {
  if (receiver === undefined) return [];
  const { request } = await import('undici');
  try {
    const { statusCode, body } = await request(receiver, { method: 'HEAD', signal });
    await body.dump();
    return [ok('receiver', `Something answers at ${receiver} (HEAD: ${statusCode})`)];
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [
      fail(
        'receiver',
        `Nothing answers at ${receiver} (${reason})`,
        'Start your application, or correct the URL.',
      ),
    ];
  }
}
