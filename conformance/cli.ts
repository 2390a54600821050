/** What the command does once its options are read: files in, a run, reports out. */
import { readFile } from 'node:fs/promises';
import { ContractError } from '../contract/contract-error.ts';
import { listChecks, runConformance } from './conformance.ts';
import type { CliOptions, RawOptions } from './cli-options.ts';
import { parseConformanceOptions } from './cli-options.ts';
import { controlDriver, isMock } from './drivers/control.ts';
import type { Driver } from './drivers/driver.ts';
import { execDriver } from './drivers/exec.ts';
import { manualDriver } from './drivers/manual.ts';
import type { BaselineEntry } from './engine/baseline.ts';
import type { ExitCode, RunEvent } from './engine/result.ts';
import type { ReceiverSettings } from './options.ts';
import { generateCertificate } from './receiver/certificate.ts';
import { jsonReport, ndjsonLine } from './report/json.ts';
import { matrix, matrixText } from './report/matrix.ts';
import { terminalReporter } from './report/terminal.ts';
import { writeReports } from './report/write.ts';

export type Streams = {
  readonly stdin: NodeJS.ReadableStream;
  /** For data. */
  readonly stdout: NodeJS.WritableStream;
  /** For people. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

/** An option that names a file which cannot be used. */
class BadFile extends Error {
  override readonly name = 'BadFile';
}

/** Runs `link-identity conformance` with options as commander gives them. Never rejects: see {@link ExitCode}. */
export async function conformanceCommand(typed: RawOptions, streams: Streams): Promise<ExitCode> {
  try {
    return typed['list'] === true ? list(typed, streams) : await execute(typed, streams);
  } catch (error) {
    if (!(error instanceof BadFile) && !(error instanceof ContractError)) throw error;
    streams.stderr.write(`link-identity conformance: ${error.message}\n`);
    return 2;
  }
}

function list({ contract, json }: RawOptions, { stdout }: Streams): ExitCode {
  const rows = matrix(listChecks(typeof contract === 'string' ? contract : undefined));
  stdout.write(json === true ? `${JSON.stringify(rows, undefined, 2)}\n` : matrixText(rows));
  return 0;
}

async function execute(typed: RawOptions, streams: Streams): Promise<ExitCode> {
  const { config } = typed;
  const parsed = parseConformanceOptions(
    typed,
    typeof config === 'string' ? asObject(config, await jsonFile(config, '--config')) : {},
  );
  if (!parsed.ok) throw new BadFile(parsed.problem);
  const { run, receiver, baselineFile, caFile, output, ndjson, json, verbose } = parsed.options;

  const people = terminalReporter({ stream: streams.stderr, verbose });
  const onEvent = (event: RunEvent) => {
    people(event);
    if (ndjson) streams.stdout.write(ndjsonLine(event));
  };
  const report = await runConformance({
    ...run,
    safe: run.safe ?? !(await isMock(run.baseUrl)),
    driver: driverOf(parsed.options, streams),
    receiver: await receiverSettings(receiver, streams),
    baseline:
      baselineFile === undefined ? [] : asBaseline(baselineFile, await jsonFile(baselineFile, '--baseline')),
    ca: caFile === undefined ? undefined : await textFile(caFile, '--ca'),
    onEvent,
  });
  if (json) streams.stdout.write(jsonReport(report));
  if (output !== undefined) {
    const files = await writeReports(report, output, run.contract).catch((error: unknown) => {
      throw new BadFile(`The reports cannot be written to ${output}: ${(error as Error).message}.`);
    });
    streams.stderr.write(`Reports: ${files.join(', ')}\n`);
  }
  return report.exitCode;
}

function driverOf({ driver, run }: CliOptions, { stdin, stderr }: Streams): Driver | undefined {
  switch (driver.kind) {
    case 'none':
      return undefined;
    case 'exec':
      return execDriver({ command: driver.command ?? '' });
    case 'manual':
      return manualDriver({ input: stdin, output: stderr });
    case 'control':
      return controlDriver({
        baseUrl: run.baseUrl.replace(/\/+$/, ''),
        controlToken: driver.controlToken ?? '',
      });
  }
}

async function receiverSettings(
  receiver: CliOptions['receiver'],
  { stderr }: Streams,
): Promise<ReceiverSettings | false> {
  if (receiver === false) return false;
  const { host, port, publicUrl, tls, certFile, keyFile } = receiver;
  const address = { host, port, publicUrl };
  if (certFile !== undefined && keyFile !== undefined) {
    const [cert, key] = [
      await textFile(certFile, '--receiver-cert'),
      await textFile(keyFile, '--receiver-key'),
    ];
    return { ...address, certificate: { cert, key } };
  }
  if (!tls) return address;
  const certificate = await generateCertificate(
    publicUrl === undefined ? (host ?? '127.0.0.1') : new URL(publicUrl).hostname,
  );
  stderr.write(`The deployment has to trust this certificate of the receiver:\n${certificate.cert}\n`);
  return { ...address, certificate };
}

async function textFile(path: string, flag: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new BadFile(`${flag} ${path} cannot be read: ${(error as Error).message}.`);
  });
}

async function jsonFile(path: string, flag: string): Promise<unknown> {
  const text = await textFile(path, flag);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadFile(`${flag} ${path} is not JSON: ${(error as Error).message}.`);
  }
}

function asObject(path: string, value: unknown): RawOptions {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RawOptions;
  throw new BadFile(`--config ${path} has to hold one JSON object.`);
}

function asBaseline(path: string, value: unknown): readonly BaselineEntry[] {
  if (Array.isArray(value) && value.every(isBaselineEntry)) return value;
  throw new BadFile(
    `--baseline ${path} has to hold a list of { "check", "reason", "expires": "YYYY-MM-DD" }.`,
  );
}

function isBaselineEntry(entry: unknown): entry is BaselineEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { check, reason, expires } = entry as Record<string, unknown>;
  const isDay = typeof expires === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(expires);
  return typeof check === 'string' && typeof reason === 'string' && isDay;
}
