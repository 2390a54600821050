/** What pages say of the conformance suite, from the tables that it works by. */
import {
  driverActions,
  listChecks,
  nameOf,
  needs,
  optionGroups,
  profileTable,
  selectChecks,
  untestable,
  type Profile,
} from '../../conformance/command/index.ts';
import { requirements, type RequirementId } from '../../generated/requirements.ts';
import type { Parts } from '../markdown/includes.ts';
import { code, table } from './table.ts';

/** As a heading or a table has it: with a capital letter. */
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function options(): string {
  const groups = Object.entries(optionGroups).map(([title, specs]) => {
    const rows = specs.map((spec) => [
      code(spec.flags),
      capital(spec.description),
      [code(nameOf(spec)), ...(spec.env === undefined ? [] : [code(spec.env)])].join(', '),
    ]);
    return `### ${title}\n\n${table(['Option', 'What it is', 'In the file, in the environment'], rows)}`;
  });
  return `\n${groups.join('\n\n')}\n`;
}

function profiles(): string {
  const checks = listChecks();
  const names = Object.keys(profileTable) as Profile[];
  return table(
    ['Profile', 'What it finds out', 'Checks'],
    names.map((profile) => {
      const { length } = selectChecks(checks, { profile, only: [], skip: [], safe: false });
      return [code(profile), capital(profileTable[profile].about), String(length)];
    }),
  );
}

function missingThings(): string {
  const checks = listChecks();
  const rows = (Object.keys(needs) as (keyof typeof needs)[])
    .map((need) => [need, checks.filter((check) => check.needs.includes(need)).length] as const)
    .filter(([, count]) => count > 0)
    .map(([need, count]) => [code(need), capital(needs[need].label), needs[need].metBy, String(count)]);
  return table(['In `--list`', 'What it is', 'What meets it', 'Checks'], rows);
}

export const conformanceParts: Parts = {
  'conformance options': options,
  'conformance profiles': profiles,
  'conformance needs': missingThings,
  'conformance driver actions': () =>
    table(
      ['`action`', 'What the driver does', 'What it answers beside `ok`'],
      Object.entries(driverActions).map(([name, { does, answers }]) => [code(name), capital(does), answers]),
    ),
  'conformance untestable': () =>
    table(
      ['Requirement', 'What it says', 'Why no check can tell'],
      Object.entries(untestable).map(([id, reason]) => [
        code(id),
        requirements[id as RequirementId].text,
        reason,
      ]),
    ),
};
