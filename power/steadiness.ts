/**
 * Whether the suite is silent about what is correct: full runs in a row against both correct implementations.
 *
 *   npm run steadiness                          50 runs against each, in half an hour or so
 *   npm run steadiness -- --runs 4              fewer, every circumstance as often as it fits
 *   npm run steadiness -- --target mock         against one of them: deployment, mock
 *   npm run steadiness -- --json FILE           goes on with the series that FILE holds, and keeps it there
 *   npm run steadiness -- --seconds 240         starts no run after that time; with --json, the next call goes on
 *   npm run steadiness -- --json FILE --write   when the series is whole: docs/conformance-power.md
 *
 * Exit codes: 0 every run passed · 1 one did not · 2 called wrongly
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { burn } from './steadiness/burn.ts';
import { series, type Circumstance } from './steadiness/circumstances.ts';
import { rowsOf, writeRecord, type Outcome } from './steadiness/record.ts';
import { targets, type TargetId } from './steadiness/targets.ts';

const ONE = fileURLToPath(new URL('steadiness/run-one.ts', import.meta.url));
const RUNS = 50;
const DEADLINE_MS = 300_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  const options = optionsOf();
  if (typeof options === 'string') {
    say(`steadiness: ${options}`);
    return 2;
  }
  const { runs, target, json, write, seconds } = options;
  const outcomes: Outcome[] = json ? await earlier(json) : [];
  const planned = targets
    .filter((each) => target === undefined || each === target)
    .flatMap((each) => series(runs).map((under) => ({ target: each, under })));
  const deadline = performance.now() + 1000 * seconds;

  const waiting = [...planned];
  // What was made already is taken off, whichever it was.
  for (const made of outcomes) {
    const at = waiting.findIndex(
      (each) => each.target === made.target && each.under.id === made.circumstance,
    );
    if (at !== -1) waiting.splice(at, 1);
  }
  for (const { target, under } of waiting) {
    if (performance.now() > deadline) break;
    const outcome = await runOnce(target, under);
    outcomes.push(outcome);
    say(
      `${outcomes.length}/${planned.length} ${target}, ${under.id}: ${outcome.seconds} s, ${outcome.sentence}`,
    );
    for (const remark of outcome.remarks) say(`    ${remark}`);
    if (json) await writeFile(json, JSON.stringify(outcomes, undefined, 1));
  }
  for (const row of rowsOf(outcomes)) {
    process.stdout.write(`${row.target}, ${row.circumstance}: ${row.passed} of ${row.runs} passed\n`);
  }
  if (outcomes.length < planned.length) say(`${planned.length - outcomes.length} runs are left.`);
  else if (write) await writeRecord(outcomes, new Date().toISOString().slice(0, 10));
  return outcomes.every(({ passed }) => passed) ? 0 : 1;
}

async function runOnce(target: TargetId, under: Circumstance): Promise<Outcome> {
  const stop = burn(under.burning);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [ONE, target, under.id], {
      timeout: DEADLINE_MS,
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(stdout) as Outcome;
  } finally {
    stop();
  }
}

async function earlier(json: string): Promise<Outcome[]> {
  const text = await readFile(json, 'utf8').catch(() => '[]');
  return JSON.parse(text) as Outcome[];
}

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string', default: String(RUNS) },
        target: { type: 'string' },
        json: { type: 'string' },
        seconds: { type: 'string', default: 'Infinity' },
        write: { type: 'boolean', default: false },
      },
    });
    const [runs, seconds] = [Number(values.runs), Number(values.seconds)];
    if (!Number.isInteger(runs) || runs < 1)
      return `--runs takes a whole number from 1; it is ${values.runs}.`;
    if (!(seconds > 0)) return `--seconds takes a number; it is ${values.seconds}.`;
    const target = targets.find((each) => each === values.target);
    if (values.target !== undefined && !target)
      return `--target takes ${targets.join(' or ')}; it is ${values.target}.`;
    return { runs, seconds, target, json: values.json, write: values.write };
  } catch (error) {
    return (error as Error).message;
  }
}
