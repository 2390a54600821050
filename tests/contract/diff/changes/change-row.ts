/** The form of the tables of changes. */
import type { Level } from '../../../../contract/diff/change.ts';
import type { Edit } from '../../edits.ts';

export type ChangeRow = {
  /** What somebody did to the contract. */
  readonly title: string;
  readonly level: Level;
  /** JSON Pointer of the change that decides the level: in the new contract, or in the old one for what is gone. */
  readonly at: string;
  /** What the old contract has beforehand, when the contract as it stands does not have it. */
  readonly before?: Edit;
  readonly edit: Edit;
};

/** A property, for changes that bring one in. */
export const text = { type: 'string', description: 'Something new.' };

export const schemas = '/components/schemas';
