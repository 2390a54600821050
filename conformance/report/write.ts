/** Every report as a file of one folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContract } from '../../contract/load.ts';
import { OWN_CONTRACT } from '../engine/run.ts';
import type { Report } from '../engine/result.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { sarifReport } from './sarif.ts';

/** @returns the paths that were written. */
export async function writeReports(
  report: Report,
  directory: string,
  contract: string = OWN_CONTRACT,
): Promise<readonly string[]> {
  const files: Record<string, string> = {
    'conformance.json': jsonReport(report),
    'conformance.junit.xml': junitReport(report),
    'conformance.html': htmlReport(report),
  };
  // A contract that cannot be read has no lines to point at; the other reports say what was wrong with it.
  if (report.ending.kind !== 'bad-configuration')
    files['conformance.sarif'] = sarifReport(report, loadContract(contract));
  await mkdir(directory, { recursive: true });
  return Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      const path = join(directory, name);
      await writeFile(path, content);
      return path;
    }),
  );
}
