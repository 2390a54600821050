/** Every defect by the whole suite: one process for each, so that none of them is held up by another. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DefectId } from '../deployment/defects.ts';
import { worldOf, worlds, type Measurement } from './measure.ts';

const ONE = fileURLToPath(new URL('measure-one.ts', import.meta.url));
const DEADLINE_MS = 180_000;
/** How often each correct world is measured: a check that speaks up there once proves nothing. */
const CONTROLS = 3;

export type FullOptions = {
  readonly concurrency: number;
  /** Where measurements are kept as they are made. */
  readonly json: string | undefined;
  /** Measurements of an earlier run, which are not made again. */
  readonly resume: string | undefined;
  /** Starts no measurement after so many seconds. */
  readonly seconds: number;
  readonly onMeasured: (text: string) => void;
};

export async function measureAll(
  defects: readonly DefectId[],
  { concurrency, json, resume, seconds, onMeasured }: FullOptions,
): Promise<{ readonly measurements: readonly Measurement[]; readonly left: number }> {
  const deadline = performance.now() + 1000 * seconds;
  const measurements: Measurement[] = resume
    ? (JSON.parse(await readFile(resume, 'utf8')) as Measurement[])
    : [];
  const controls = worlds
    .filter((world) => defects.some((defect) => worldOf(defect) === world))
    .flatMap((world) => {
      const made = measurements.filter((each) => each.defect === undefined && each.world === world).length;
      return Array.from({ length: Math.max(0, CONTROLS - made) }, () => world);
    });
  const waiting: string[] = [
    ...controls,
    ...defects.filter((id) => !measurements.some(({ defect }) => defect === id)),
  ];
  const total = measurements.length + waiting.length;

  const next = () => (performance.now() < deadline ? waiting.shift() : undefined);

  async function work(): Promise<void> {
    for (let name = next(); name !== undefined; name = next()) {
      const measurement = await measureApart(name);
      measurements.push(measurement);
      onMeasured(`${measurements.length}/${total} ${name}: ${said(measurement)}`);
      if (json) await writeFile(json, JSON.stringify(measurements, undefined, 1));
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work));
  return { measurements, left: waiting.length };
}

async function measureApart(name: string): Promise<Measurement> {
  const run = () =>
    promisify(execFile)(process.execPath, [ONE, name], { timeout: DEADLINE_MS, maxBuffer: 2 ** 26 });
  // A process that was ended from outside says nothing about the defect.
  const { stdout } = await run().catch(run);
  return JSON.parse(stdout) as Measurement;
}

function said({ findings, durationMs }: Measurement): string {
  const [first] = findings;
  const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
  return `${first ? `${first.checkId}${more}` : 'nothing'} (${durationMs} ms)`;
}
