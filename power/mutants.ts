/**
 * Measures the power of the suite: every defect switched on alone, and what the suite says of it.
 *
 *   npm run mutants                                  all of them, a table on stdout
 *   npm run mutants -- --only token-type-lower-case  some of them
 *   npm run mutants -- --write                       docs/conformance-power.md as well
 *   npm run mutants -- --json FILE --resume FILE     keeps measurements, and takes over those of an earlier run
 *
 * Exit 0: every defect is found and every check finds one, exceptions.ts aside. 1: not. 2: called wrongly.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { listChecks } from '../conformance/index.ts';
import { defects } from '../deployment/defects.ts';
import { exceptions, idleChecks } from './exceptions.ts';
import type { Measurement } from './measure.ts';
import { assess, page, summary } from './assess.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    resume: { type: 'string' },
    concurrency: { type: 'string', default: '2' },
  },
});

const PAGE = fileURLToPath(new URL('../docs/conformance-power.md', import.meta.url));
const ONE = fileURLToPath(new URL('measure-one.ts', import.meta.url));
const CONTROLS = 3;
const DEADLINE_MS = 180_000;

const chosen = defects.filter(({ id }) => values.only.length === 0 || values.only.includes(id));
if (chosen.length === 0) {
  process.stderr.write(`No defect is called ${values.only.join(', ')}.\n`);
  process.exit(2);
}

const run = promisify(execFile);

async function measureApart(defect: string | undefined): Promise<Measurement> {
  const { stdout } = await run(process.execPath, [ONE, defect ?? ''], {
    timeout: DEADLINE_MS,
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout) as Measurement;
}

const measurements: Measurement[] = values.resume
  ? (JSON.parse(await readFile(values.resume, 'utf8')) as Measurement[])
  : [];
const isMeasured = (id: string) => measurements.some(({ defect }) => defect === id);
const controls = CONTROLS - measurements.filter(({ defect }) => defect === undefined).length;
const waiting: (string | undefined)[] = [
  ...Array.from({ length: Math.max(0, controls) }, () => undefined),
  ...chosen.map(({ id }) => id).filter((id) => !isMeasured(id)),
];
const total = measurements.length + waiting.length;

async function work(): Promise<void> {
  while (waiting.length > 0) {
    const defect = waiting.shift();
    const measurement = await measureApart(defect);
    measurements.push(measurement);
    const findings = measurement.findings.map(({ checkId }) => checkId);
    const said =
      findings.length === 0
        ? 'nothing'
        : `${findings[0]}${findings.length > 1 ? ` and ${findings.length - 1} more` : ''}`;
    process.stderr.write(
      `${measurements.length}/${total} ${defect ?? 'no defect'}: ${said} (${measurement.durationMs} ms)\n`,
    );
    if (values.json) await writeFile(values.json, JSON.stringify(measurements, undefined, 1));
  }
}

await Promise.all(Array.from({ length: Number(values.concurrency) }, work));
const assessment = assess(measurements, chosen, listChecks(), { exceptions, idleChecks });
process.stdout.write(`${summary(assessment)}\n`);
if (values.write) await writeFile(PAGE, page(assessment));
const idle = values.only.length === 0 ? assessment.idle : [];
process.exitCode = assessment.missed.length + idle.length + assessment.alarms.length > 0 ? 1 : 0;
