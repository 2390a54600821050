/** What was measured, as text for a terminal and as docs/conformance-power.md. */
import type { DefectClass } from '../deployment/defects/table.ts';
import type { DefectId } from '../deployment/defects.ts';
import type { Assessment } from './assess.ts';

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

export function page(
  assessment: Assessment,
  own: Readonly<Record<string, DefectId>>,
  steadiness: string,
): string {
  const { kills, foundBy } = assessment;
  const defects = kills.map(({ defect, by, exception }) => {
    const [first] = by.toSorted((one, other) => one.verdict.localeCompare(other.verdict));
    const found = first
      ? `\`${first.checkId}\` (${first.verdict})${by.length > 1 ? ` and ${by.length - 1} more` : ''}`
      : (exception ?? 'not found');
    return `| \`${defect.id}\` | ${defect.title} | ${defect.requirement} | ${found} |`;
  });
  const checks = [...foundBy].map(
    ([id, found]) => `| \`${id}\` | ${found.length} | ${own[id] === undefined ? '' : `\`${own[id]}\``} |`,
  );
  return `<!-- Written by \`npm run mutants -- --write\`, from measurements. Do not edit. -->

# What the conformance suite finds

A [second implementation](../deployment/README.md) of the API, made only for this, is wrong in one way at a time. The suite
runs against each, and against the correct one, where it has to be silent. The implementation shares nothing with the mock:
a suite that is measured on what it was tuned to measures little.

\`npm run mutants\` measures it again, \`npm run mutants -- --own\` only each check against the defect it is there for.

| Class of defect | Defects | Found | As a failure, not a warning |
|---|---|---|---|
${rowsByClass(assessment).join('\n')}

A warning is what breaks a SHOULD, or a reading of what the reference leaves open.

${steadiness.trim()}

## Every defect

| Defect | What the deployment does | What it breaks | Found by |
|---|---|---|---|
${defects.join('\n')}

## Every check

How many of the defects it finds in a full run, and one that it finds by itself.

| Check | Finds | Such as |
|---|---|---|
${checks.join('\n')}
`;
}
