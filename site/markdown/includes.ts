/**
 * Parts of a page that are made from code and contract: what stands between `<!-- include: NAME -->` and
 * `<!-- /include -->`. They are in the file too, so that it reads well without the site; `npm run docs -- --write`
 * puts them there.
 */
import { SiteError } from '../site-error.ts';

const OPEN = /^<!-- include: (.+?) -->$/;
const CLOSE = /^<!-- \/include -->$/;

export type Parts = Readonly<Record<string, () => string>>;

/** @returns the page with every part as the code has it now. @throws {SiteError} an unknown part, or one without end */
export function included(file: string, text: string, parts: Parts): string {
  const lines = text.split('\n');
  const result: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    result.push(line);
    const [, name] = OPEN.exec(line) ?? [];
    if (name === undefined) continue;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part) {
      throw new SiteError(
        file,
        index + 1,
        `Nothing is called "${name}".`,
        `Expected one of ${Object.keys(parts).join(', ')}.`,
      );
    }
    const end = lines.findIndex((candidate, at) => at > index && CLOSE.test(candidate));
    if (end === -1) {
      throw new SiteError(
        file,
        index + 1,
        `The part "${name}" has no end.`,
        'Expected <!-- /include --> below it.',
      );
    }
    result.push(part(), lines[end]!);
    index = end;
  }
  return result.join('\n');
}
