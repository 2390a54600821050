/** Changes of the requirements: what the API promises in prose. */
import { append, remove, set } from '../../edits.ts';
import type { ChangeRow } from './change-row.ts';

const tag = '/tags/3';
const list = `${tag}/x-requirements`;

const requirement = {
  id: 'DLV-SEEDED-CHANGE',
  level: 'SHOULD',
  basis: 'stated',
  source: 'Payload Format, note',
  text: 'A delivery that is not acknowledged is retried.',
};
const before = set(list, [requirement]);
const inferred = set(list, [{ ...requirement, basis: 'inferred' }]);

export const requirementChanges: readonly ChangeRow[] = [
  {
    title: 'a promise is added',
    level: 'minor',
    at: `${list}/1`,
    before,
    edit: append(list, { ...requirement, id: 'DLV-ANOTHER' }),
  },
  { title: 'a promise is removed', level: 'major', at: `${list}/0`, before, edit: remove(list) },
  {
    title: 'a promise becomes weaker',
    level: 'major',
    at: `${list}/0`,
    before,
    edit: set(`${list}/0/level`, 'MAY'),
  },
  {
    title: 'a promise becomes stronger',
    level: 'minor',
    at: `${list}/0`,
    before,
    edit: set(`${list}/0/level`, 'MUST'),
  },
  {
    title: 'a promise is only inferred any more',
    level: 'major',
    at: `${list}/0`,
    before,
    edit: set(`${list}/0/basis`, 'inferred'),
  },
  {
    title: 'a promise is reworded',
    level: 'patch',
    at: `${list}/0`,
    before,
    edit: set(`${list}/0/text`, 'It is retried.'),
  },
  { title: 'an inference is removed', level: 'minor', at: `${list}/0`, before: inferred, edit: remove(list) },
  {
    title: 'an inference is confirmed',
    level: 'minor',
    at: `${list}/0`,
    before: inferred,
    edit: set(`${list}/0/basis`, 'stated'),
  },
];
