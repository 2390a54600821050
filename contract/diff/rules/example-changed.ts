/**
 * An example under `components` was added, removed or changed. Examples bind nobody, but a contract that differs is
 * another contract, and its version has to say so. Redocly CLI does not compare them.
 */
import { isDeepStrictEqual } from 'node:util';
import { entriesOf } from '../../json.ts';
import type { Contract } from '../../load.ts';
import { pointer } from '../../pointer.ts';
import type { DiffRule } from '../change.ts';

const level = 'patch';

export const exampleChanged: DiffRule = {
  id: 'example-changed',
  compare(base, revision) {
    const [had, has] = [examplesOf(base), examplesOf(revision)];
    const gone = [...had.keys()].filter((name) => !has.has(name));
    const different = [...has.keys()].filter((name) => !isDeepStrictEqual(had.get(name), has.get(name)));
    return [
      ...gone.map(
        (name) =>
          ({ level, message: `The example ${name} was removed.`, side: 'base', at: atOf(name) }) as const,
      ),
      ...different.map(
        (name) =>
          ({
            level,
            message: `The example ${name} changed or is new.`,
            side: 'revision',
            at: atOf(name),
          }) as const,
      ),
    ];
  },
};

function examplesOf({ document }: Contract): ReadonlyMap<string, unknown> {
  return new Map(entriesOf(document.components?.['examples']));
}

function atOf(name: string): string {
  return pointer('/components/examples', name);
}
