/** Where something stands in the contract's text; `line` and `column` count from 1. */
export type Position = { readonly line: number; readonly column: number };

/** A contract that cannot be used: says where, what is wrong and what would be right. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly file: string;
  readonly position: Position;
  readonly problem: string;
  readonly remedy: string;
  /** JSON Pointer of the place, for an error inside a contract that could be parsed. */
  readonly at: string | undefined;

  constructor(file: string, position: Position, problem: string, remedy: string, at?: string) {
    super(`${file}:${position.line}:${position.column}: ${problem}\n  ${remedy}`);
    this.file = file;
    this.position = position;
    this.problem = problem;
    this.remedy = remedy;
    this.at = at;
  }
}
