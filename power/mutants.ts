/**
 * Measures the power of the suite: every defect switched on alone, and what the suite says of it.
 *
 *   npm run mutants                                  all of them by the whole suite, a table on stdout
 *   npm run mutants -- --own                         each check against the defect it is there for: a minute
 *   npm run mutants -- --sample 12 --seed c22b6db    some of them by the whole suite, drawn by the seed
 *   npm run mutants -- --only token-type-lower-case  those that are named
 *   npm run mutants -- --write                       all of them, and docs/conformance-power.md with own-mutants.json
 *   npm run mutants -- --json FILE --resume FILE     keeps measurements, and takes over those of an earlier run
 *   npm run mutants -- --seconds 240                 starts no measurement after that time
 *
 * Exit codes: 0 every defect is found and, where all were measured, every check finds one · 1 not · 2 called wrongly
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listChecks } from '../conformance/index.ts';
import { defects, isDefectId } from '../deployment/defects.ts';
import { assess, candidates } from './assess.ts';
import { exceptions } from './exceptions.ts';
import { measureAll } from './full.ts';
import { checkOwnMutants, findOwnMutants, OWN_MUTANTS, readOwnMutants } from './own.ts';
import { page, summary } from './page.ts';
import { readSteadiness } from './steadiness/record.ts';

const PAGE = fileURLToPath(new URL('../docs/conformance-power.md', import.meta.url));

const say = (text: string): void => void process.stderr.write(`${text}\n`);

process.exitCode = await main();

async function main(): Promise<number> {
  const values = optionsOf();
  if (typeof values === 'string') {
    say(`mutants: ${values}`);
    return 2;
  }
  return values.own ? own(values.concurrency ?? 4) : full(values);
}

async function own(concurrency: number): Promise<number> {
  const mutants = await readOwnMutants();
  const without = listChecks().filter(({ id }) => mutants[id] === undefined);
  const problems = [
    ...without.map(({ id }) => `${id} has no mutant of its own: npm run mutants -- --write`),
    ...(await checkOwnMutants(mutants, { concurrency, onMeasured: say })),
  ];
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  const count = Object.keys(mutants).length;
  process.stdout.write(`${count - problems.length} of ${count} checks find the defect they are there for.\n`);
  return problems.length > 0 ? 1 : 0;
}

type Options = Exclude<ReturnType<typeof optionsOf>, string>;

async function full(options: Options): Promise<number> {
  const { only, sample, seed, write, json, resume, seconds, concurrency = 2 } = options;
  const named = only.length > 0 ? defects.filter(({ id }) => only.includes(id)) : defects;
  const chosen = sample === undefined ? named : drawn(named, sample, seed);
  if (sample !== undefined) say(`${chosen.length} defects, drawn by --seed ${seed}`);
  const { measurements, left } = await measureAll(
    chosen.map(({ id }) => id),
    { concurrency, json, resume, seconds, onMeasured: say },
  );
  if (left > 0) {
    say(`${left} measurements are left.`);
    return 1;
  }
  const all = chosen.length === defects.length;
  const assessment = assess(measurements, chosen, listChecks(), exceptions);
  process.stdout.write(`${summary(all ? assessment : { ...assessment, idle: [] })}\n`);
  if (write) {
    const mutants = await findOwnMutants(candidates(assessment), { concurrency: 4, onMeasured: say });
    await writeFile(OWN_MUTANTS, `${JSON.stringify(mutants, undefined, 2)}\n`);
    await writeFile(PAGE, page(assessment, mutants, await readSteadiness()));
    const without = listChecks().filter(({ id }) => mutants[id] === undefined);
    for (const { id } of without) say(`${id} finds no defect by itself`);
  }
  const wrong = assessment.missed.length + assessment.alarms.length + (all ? assessment.idle.length : 0);
  return wrong > 0 ? 1 : 0;
}

/** The same ones for the same seed, whatever the others are called. */
function drawn<Named extends { readonly id: string }>(all: readonly Named[], count: number, seed: string) {
  const rank = ({ id }: Named) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  return all.toSorted((one, other) => rank(one).localeCompare(rank(other))).slice(0, count);
}

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        own: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        sample: { type: 'string' },
        seed: { type: 'string', default: '0' },
        write: { type: 'boolean', default: false },
        json: { type: 'string' },
        resume: { type: 'string' },
        concurrency: { type: 'string' },
        seconds: { type: 'string' },
      },
    });
    const { only, sample, concurrency, seconds, write, own, ...rest } = values;
    const unknown = only.filter((id) => !isDefectId(id));
    if (unknown.length > 0) return `No defect is called ${unknown.join(', ')}.`;
    if (write && (own || sample !== undefined || only.length > 0)) return '--write takes all of them.';
    return {
      ...rest,
      own,
      only,
      write,
      sample: numberOf(sample),
      concurrency: numberOf(concurrency),
      seconds: numberOf(seconds) ?? Infinity,
    };
  } catch (error) {
    return (error as Error).message;
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`A whole number from 1 is expected; it is ${text}.`);
}
