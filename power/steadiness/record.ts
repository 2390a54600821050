/** What was measured of the suite's steadiness, kept in a file, and the section of the page that is made of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { circumstances, type CircumstanceId } from './circumstances.ts';
import { targets, type TargetId } from './targets.ts';

const RECORD = fileURLToPath(new URL('record.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/conformance-power.md', import.meta.url));

export type Outcome = {
  readonly target: TargetId;
  readonly circumstance: CircumstanceId;
  readonly passed: boolean;
  readonly seconds: number;
  readonly sentence: string;
  /** Whatever was not a pass. */
  readonly remarks: readonly string[];
};

export type Row = {
  readonly target: TargetId;
  readonly circumstance: CircumstanceId;
  readonly runs: number;
  readonly passed: number;
  /** Of one run: shortest, middle and longest, in seconds. */
  readonly seconds: readonly [shortest: number, middle: number, longest: number];
};

type Record = {
  readonly day: string;
  readonly processors: number;
  readonly node: string;
  readonly rows: readonly Row[];
};

const names: Readonly<{ [Id in TargetId]: string }> = { deployment: 'second implementation', mock: 'mock' };

export function rowsOf(outcomes: readonly Outcome[]): readonly Row[] {
  return targets.flatMap((target) =>
    circumstances.flatMap(({ id }) => {
      const mine = outcomes.filter((each) => each.target === target && each.circumstance === id);
      const seconds = mine
        .map((each) => Math.round(10 * each.seconds) / 10)
        .toSorted((one, other) => one - other);
      const at = (part: number): number => seconds[Math.floor(part * (seconds.length - 1))] ?? 0;
      const passed = mine.filter((each) => each.passed).length;
      return mine.length === 0
        ? []
        : [
            {
              target,
              circumstance: id,
              runs: mine.length,
              passed,
              seconds: [at(0), at(0.5), at(1)] as const,
            },
          ];
    }),
  );
}

export async function writeRecord(outcomes: readonly Outcome[], day: string): Promise<void> {
  const record: Record = {
    day,
    processors: availableParallelism(),
    node: process.versions.node,
    rows: rowsOf(outcomes),
  };
  await writeFile(RECORD, `${JSON.stringify(record, undefined, 2)}\n`);
  const page = await readFile(PAGE, 'utf8');
  await writeFile(
    PAGE,
    page.replace(SECTION, () => section(record)),
  );
}

const SECTION = /<!-- steadiness -->[\s\S]*?<!-- \/steadiness -->/;

/** The section as the record has it; without a record, the place for it. */
export async function readSteadiness(): Promise<string> {
  const text = await readFile(RECORD, 'utf8').catch(() => undefined);
  return text === undefined
    ? '<!-- steadiness -->\n<!-- /steadiness -->'
    : section(JSON.parse(text) as Record);
}

function section({ day, processors, node, rows }: Record): string {
  const lines = rows.map(({ target, circumstance, runs, passed, seconds }) => {
    const what = circumstances.find(({ id }) => id === circumstance)?.what ?? circumstance;
    return `| ${names[target]} | ${what} | ${runs} | ${passed} | ${seconds.join(' / ')} |`;
  });
  return `<!-- steadiness -->

## How often it is wrong about a correct deployment

Full runs in a row against the two correct implementations, \`npm run steadiness\`: a run passes when every check does, without a
warning and without one that could not tell. Measured on ${day}, ${processors} processors, Node.js ${node}.

| Deployment | Circumstances | Runs | Passed | Seconds a run: shortest / middle / longest |
|---|---|---|---|---|
${lines.join('\n')}

<!-- /steadiness -->`;
}
