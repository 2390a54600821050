/** Something that stops the build: where it stands, what is wrong, and what would be right. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly file: string;
  readonly line: number;

  /** @param file path from the repository's root; `line` counts from 1 */
  constructor(file: string, line: number, problem: string, remedy: string) {
    super(`${file}:${line}: ${problem}\n  ${remedy}`);
    this.file = file;
    this.line = line;
  }
}
