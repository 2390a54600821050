/**
 * What it takes to see a defect:
 * - `one-response`: a single answer to an ordinary request shows it
 * - `echo`: a request beside the permitted edge, or a comparison of what came back with what was sent
 * - `uniqueness`: repeated or simultaneous requests
 * - `second-credential`: a second OAuth client or tenant
 * - `control`: moving time, a person's hand, or the console
 * - `receiver`: an endpoint that receives webhook deliveries
 */
export type DefectClass =
  | 'one-response'
  | 'echo'
  | 'uniqueness'
  | 'second-credential'
  | 'control'
  | 'receiver';

export type Defect<Id extends string = string> = {
  readonly id: Id;
  /** What the deployment does wrong, in the present tense. */
  readonly title: string;
  readonly class: DefectClass;
  /** The operation or event concerned, or `all operations`, `all events`. */
  readonly area: string;
  /** The words of the reference that it breaks. */
  readonly requirement: string;
  /** `inferred` where the reference does not say it in so many words: a suite may let such a defect pass. */
  readonly basis: 'stated' | 'inferred';
};

type Row<Id extends string> = readonly [
  id: Id,
  class_: DefectClass,
  title: string,
  requirement: string,
  basis?: 'inferred',
];

/** The defects of one area, a row each. */
export function table<const Id extends string>(
  area: string,
  rows: readonly Row<Id>[],
): readonly Defect<Id>[] {
  return rows.map(([id, class_, title, requirement, basis]) => ({
    id,
    title,
    class: class_,
    area,
    requirement,
    basis: basis ?? 'stated',
  }));
}
