/** A fault that somebody could make in the contract, with the one rule that is there to find it. */
import type { Edit } from '../../edits.ts';

export type Fault = {
  /** What is wrong with the contract. */
  readonly title: string;
  readonly edit: Edit;
  readonly engine: 'redocly' | 'spectral';
  readonly rule: string;
};

/** The rows of a table: by rule, the faults that it is there to find, each with the edit that makes it. */
export function faultsFor(
  engine: Fault['engine'],
  table: Readonly<Record<string, Readonly<Record<string, Edit>>>>,
): readonly Fault[] {
  return Object.entries(table).flatMap(([rule, edits]) =>
    Object.entries(edits).map(([title, edit]) => ({ title, edit, engine, rule })),
  );
}
