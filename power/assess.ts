/** From measurements to the table: which defect is found by what, and which check finds nothing. */
import type { Check } from '../conformance/index.ts';
import type { Defect, DefectClass } from '../deployment/defects/table.ts';
import type { Finding, Measurement } from './measure.ts';

export type Kill = {
  readonly defect: Defect;
  readonly by: readonly Finding[];
  readonly exception: string | undefined;
};

export type Assessment = {
  readonly kills: readonly Kill[];
  readonly missed: readonly Defect[];
  /** Checks that found no defect and are not excused. */
  readonly idle: readonly string[];
  /** Checks that spoke up on the correct deployment. */
  readonly alarms: readonly string[];
  readonly killsOf: ReadonlyMap<string, number>;
};

export type Excused = {
  readonly exceptions: Readonly<Partial<Record<string, string>>>;
  readonly idleChecks: Readonly<Partial<Record<string, string>>>;
};

export function assess(
  measurements: readonly Measurement[],
  defects: readonly Defect[],
  checks: readonly Pick<Check, 'id'>[],
  { exceptions, idleChecks }: Excused,
): Assessment {
  const controls = measurements.filter(({ defect }) => defect === undefined);
  const alarms = [...new Set(controls.flatMap(({ findings }) => findings.map(({ checkId }) => checkId)))];
  // Only a check that passes the correct deployment every time can tell it from a wrong one.
  const sound = (id: string) => controls.every(({ passed }) => passed.includes(id));
  const kills = defects.map((defect) => {
    const measured = measurements.find((each) => each.defect === defect.id);
    const by = (measured?.findings ?? []).filter(({ checkId }) => sound(checkId));
    return { defect, by, exception: exceptions[defect.id] };
  });
  const killsOf = new Map<string, number>();
  for (const { by } of kills)
    for (const { checkId } of by) killsOf.set(checkId, (killsOf.get(checkId) ?? 0) + 1);
  return {
    kills,
    missed: kills
      .filter(({ by, exception }) => by.length === 0 && exception === undefined)
      .map(({ defect }) => defect),
    idle: checks.map(({ id }) => id).filter((id) => !killsOf.has(id) && idleChecks[id] === undefined),
    alarms,
    killsOf,
  };
}

const classes: Readonly<Record<DefectClass, string>> = {
  'one-response': 'one response',
  echo: 'near miss and echo',
  uniqueness: 'uniqueness and concurrency',
  'second-credential': 'second credential or tenant',
  control: 'control, time or person',
  receiver: 'webhook receiver',
};

function rowsByClass({ kills }: Assessment): readonly string[] {
  return (Object.keys(classes) as DefectClass[]).map((name) => {
    const mine = kills.filter(({ defect, exception }) => defect.class === name && exception === undefined);
    const found = mine.filter(({ by }) => by.length > 0);
    const broken = found.filter(({ by }) => by.some(({ verdict }) => verdict === 'fail'));
    return `| ${classes[name]} | ${mine.length} | ${found.length} | ${broken.length} |`;
  });
}

export function summary(assessment: Assessment): string {
  const { kills, missed, idle, alarms } = assessment;
  const counted = kills.filter(({ exception }) => exception === undefined);
  return [
    `${counted.length - missed.length} of ${counted.length} defects found; ${kills.length - counted.length} excused.`,
    '| class of defect | defects | found | as a failure |',
    '|---|---|---|---|',
    ...rowsByClass(assessment),
    ...missed.map(({ id, title }) => `missed: ${id} (${title})`),
    ...alarms.map((id) => `false alarm on the correct deployment: ${id}`),
    ...idle.map((id) => `finds nothing: ${id}`),
  ].join('\n');
}

export function page(assessment: Assessment): string {
  const { kills } = assessment;
  const rows = kills.map(({ defect, by, exception }) => {
    const [first] = by.toSorted((one, other) => one.verdict.localeCompare(other.verdict));
    const found = first
      ? `\`${first.checkId}\` (${first.verdict})${by.length > 1 ? ` and ${by.length - 1} more` : ''}`
      : (exception ?? 'not found');
    return `| \`${defect.id}\` | ${defect.title} | ${defect.requirement} | ${found} |`;
  });
  return [
    '<!-- Written by `npm run mutants -- --write`. Do not edit. -->',
    '',
    '# What the conformance suite finds',
    '',
    'A second implementation of the API, made only for this, is wrong in one way at a time. The suite runs against each,',
    'and against the correct one, where it has to be silent.',
    '',
    '| Class of defect | Defects | Found | As a failure, not a warning |',
    '|---|---|---|---|',
    ...rowsByClass(assessment),
    '',
    '## Every defect',
    '',
    '| Defect | What the deployment does | What it breaks | Found by |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
