/**
 * Every report as a file of one folder. What happens is written as it happens, so that a run which is killed leaves
 * that much; the other reports are made of the whole run.
 */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { loadContract } from '../../contract/load.ts';
import { OWN_CONTRACT } from '../engine/plan.ts';
import type { Report, RunEvent } from '../engine/result.ts';
import { htmlReport } from './html/page.ts';
import { jsonReport, ndjsonLine } from './json.ts';
import { junitReport } from './junit.ts';
import { sarifReport } from './sarif.ts';

export type ReportFolder = {
  readonly onEvent: (event: RunEvent) => void;
  /** Writes what can be written, and says what was wrong with the rest. */
  write(report: Report, contract?: string): Promise<Written>;
};

/** The paths of the files that were written, and why others were not. */
export type Written = { readonly written: readonly string[]; readonly problem: string | undefined };

/** @throws when the folder cannot be made or written to. */
export async function openReportFolder(directory: string): Promise<ReportFolder> {
  await makeFolder(resolve(directory));
  const path = join(directory, 'conformance.ndjson');
  const events = createWriteStream(path);
  await once(events, 'open');
  // A run is not given up because a disk is full.
  let lost: Error | undefined;
  events.on('error', (error) => (lost ??= error));

  return {
    onEvent: (event) => void (lost || events.write(ndjsonLine(event))),
    async write(report, contract) {
      if (!events.closed) await new Promise<void>((resolve) => void events.once('close', resolve).end());
      const { written, problem } = await writeEach(report, directory, contract);
      return lost ? { written, problem: problem ?? lost.message } : { written: [...written, path], problem };
    },
  };
}

/**
 * @returns the paths that were written: JSON, JUnit, HTML, and SARIF where there is a contract to point at
 * @throws when one of them cannot be written
 */
export async function writeReports(
  report: Report,
  directory: string,
  contract?: string,
): Promise<readonly string[]> {
  const { written, problem } = await writeEach(report, directory, contract);
  if (problem !== undefined) throw new Error(problem);
  return written;
}

async function writeEach(report: Report, directory: string, contract: string | undefined): Promise<Written> {
  const files: Record<string, string> = {
    'conformance.json': jsonReport(report),
    'conformance.junit.xml': junitReport(report),
    'conformance.html': htmlReport(report),
  };
  // A contract that cannot be read has no lines to point at; the other reports say what was wrong with it.
  if (report.ending.kind !== 'bad-configuration')
    files['conformance.sarif'] = sarifReport(
      report,
      loadContract(contract ?? OWN_CONTRACT),
      contract === undefined ? undefined : placeOf(contract),
    );
  await makeFolder(resolve(directory));
  const paths = Object.keys(files).map((name) => join(directory, name));
  const outcomes = await Promise.allSettled(
    Object.values(files).map((content, index) => writeFile(paths[index]!, content)),
  );
  const failed = outcomes.find((each) => each.status === 'rejected');
  return {
    written: paths.filter((_path, index) => outcomes[index]?.status === 'fulfilled'),
    problem: failed && (failed.reason as Error).message,
  };
}

/** Level by level: Node's recursive mkdir never returns where nothing can be made, such as under /proc. */
async function makeFolder(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  if (dirname(directory) !== directory) await makeFolder(dirname(directory));
  await mkdir(directory);
}

/** As code scanning has places: from the root of what is scanned, which is where the command was called. */
function placeOf(contract: string): string {
  const place = relative(process.cwd(), contract);
  return isAbsolute(place) || place.startsWith('..') ? 'openapi.yaml' : place.split(sep).join('/');
}
