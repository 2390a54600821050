/** What the command does once its options are read: files in, a run, reports out. */
import { ContractError } from '../../contract/contract-error.ts';
import { runConformance } from '../conformance.ts';
import { controlDriver } from '../drivers/control.ts';
import type { Driver } from '../drivers/driver.ts';
import { execDriver } from '../drivers/exec.ts';
import { manualDriver } from '../drivers/manual.ts';
import type { ExitCode, RunEvent } from '../engine/result.ts';
import type { ReceiverSettings } from '../options.ts';
import { generateCertificate } from '../receiver/certificate.ts';
import { openReportFolder } from '../report/folder.ts';
import { jsonReport, ndjsonLine } from '../report/json.ts';
import { terminalReporter } from '../report/terminal.ts';
import { BadFile, readBaseline, readCertificate, readConfig, readKeyPair } from './files.ts';
import { list } from './list.ts';
import { parseConformanceOptions, type CliOptions, type RawOptions } from './parse-options.ts';
import { Mistake } from './values.ts';

export type Surroundings = {
  readonly stdin: NodeJS.ReadableStream;
  /** For data. */
  readonly stdout: NodeJS.WritableStream;
  /** For people. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Aborts at Ctrl+C. */
  readonly stopped?: AbortSignal;
  /** Finds what --driver control leaves out, for a mock on this machine. */
  readonly findMock?: (named: NamedMock) => Promise<NamedMock>;
};

export type NamedMock = {
  readonly baseUrl?: string;
  readonly controlToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
};

/** Runs `link-identity conformance` with options as commander gives them. Never rejects: see {@link ExitCode}. */
export async function conformanceCommand(typed: RawOptions, around: Surroundings): Promise<ExitCode> {
  try {
    return typed['list'] === true ? list(typed, around.stdout) : await execute(typed, around);
  } catch (error) {
    if (!(error instanceof BadFile) && !(error instanceof ContractError) && !(error instanceof Mistake))
      throw error;
    around.stderr.write(`link-identity conformance: ${error.message.replace(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

async function execute(typed: RawOptions, around: Surroundings): Promise<ExitCode> {
  const { config: configFile } = typed;
  const config = typeof configFile === 'string' ? await readConfig(configFile) : {};
  const parsed = parseConformanceOptions(typed, {
    ...(await mockOf({ ...config, ...typed }, around)),
    ...config,
  });
  if (!parsed.ok) throw new Mistake(parsed.problem);
  const { run, driver, receiver, baselineFile, caFile, output, ndjson, json, verbose } = parsed.options;
  const { stdout, stderr, stopped } = around;
  const baseline = baselineFile === undefined ? [] : await readBaseline(baselineFile);
  const ca = caFile === undefined ? undefined : await readCertificate(caFile, '--ca');
  const folder = output === undefined ? undefined : await folderAt(output);

  // A line that moves would write over what a person is typing.
  const people = terminalReporter({ stream: stderr, verbose, progress: driver.kind !== 'manual' });
  const report = await runConformance({
    ...run,
    driver: driverOf(parsed.options, around),
    receiver: await receiverSettings(receiver, around),
    baseline,
    ca,
    signal: stopped,
    onEvent(event: RunEvent) {
      people(event);
      folder?.onEvent(event);
      if (ndjson) stdout.write(ndjsonLine(event));
    },
  });
  if (json) await printed(stdout, jsonReport(report));
  if (!folder) return report.exitCode;
  const { written, problem } = await folder.write(report, run.contract);
  if (written.length > 0) stderr.write(`Reports: ${written.join(', ')}\n`);
  if (problem === undefined) return report.exitCode;
  stderr.write(`link-identity conformance: Reports cannot be written to --output ${output}: ${problem}.\n`);
  return report.exitCode === 0 ? 2 : report.exitCode;
}

/** Resolves once `text` is out. When it cannot be written there is no verdict: what listens for errors ends the process. */
const printed = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve) => void stream.write(text, (error) => error ?? resolve()));

function mockOf(raw: RawOptions, { findMock }: Surroundings): Promise<NamedMock> | undefined {
  if (raw['driver'] !== 'control') return undefined;
  const names = ['baseUrl', 'controlToken', 'clientId', 'clientSecret'] as const;
  const named = names.flatMap((name) => {
    const value = raw[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return findMock?.(Object.fromEntries(named));
}

/** Opened before the run: that it cannot be written to is better known before the deployment was asked anything. */
async function folderAt(directory: string): ReturnType<typeof openReportFolder> {
  return openReportFolder(directory).catch((error: unknown) => {
    throw new BadFile(`Reports cannot be written to --output ${directory}: ${(error as Error).message}.`);
  });
}

function driverOf({ driver, run }: CliOptions, { stdin, stderr }: Surroundings): Driver | undefined {
  switch (driver.kind) {
    case 'none':
      return undefined;
    case 'exec':
      return execDriver({ command: driver.command ?? '' });
    case 'manual':
      return manualDriver({ input: stdin, output: stderr });
    case 'control':
      return controlDriver({ baseUrl: run.baseUrl, controlToken: driver.controlToken ?? '' });
  }
}

async function receiverSettings(
  receiver: CliOptions['receiver'],
  { stderr }: Surroundings,
): Promise<ReceiverSettings | false | undefined> {
  if (receiver === false || receiver === undefined) return receiver;
  const { host, port, publicUrl, tls, certFile, keyFile } = receiver;
  const address = { host, port, publicUrl };
  if (certFile !== undefined && keyFile !== undefined)
    return { ...address, certificate: await readKeyPair(certFile, keyFile) };
  if (!tls) return address;
  const certificate = await generateCertificate(
    publicUrl === undefined ? (host ?? '127.0.0.1') : new URL(publicUrl).hostname,
  );
  stderr.write(`The deployment has to trust this certificate of the receiver:\n${certificate.cert}\n`);
  return { ...address, certificate };
}
