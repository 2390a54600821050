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
  /** @returns the paths of all files */
  write(report: Report, contract?: string): Promise<readonly string[]>;
};

/** @throws when the folder cannot be made or written to. */
export async function openReportFolder(directory: string): Promise<ReportFolder> {
  await makeFolder(resolve(directory));
  const path = join(directory, 'conformance.ndjson');
  const events = createWriteStream(path);
  await once(events, 'open');

  return {
    onEvent: (event) => void events.write(ndjsonLine(event)),
    async write(report, contract) {
      events.end();
      await once(events, 'close');
      return [...(await writeReports(report, directory, contract)), path];
    },
  };
}

/** @returns the paths that were written: JSON, JUnit, HTML, and SARIF where there is a contract to point at */
export async function writeReports(
  report: Report,
  directory: string,
  contract?: string,
): Promise<readonly string[]> {
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
  return Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      const path = join(directory, name);
      await writeFile(path, content);
      return path;
    }),
  );
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
