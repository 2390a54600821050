/**
 * A request property that is gone breaks the partner who sends it, though the call may still succeed: what the property
 * did is not done any more. Redocly CLI takes a request that ignores unknown properties for compatible.
 */
import { operationsOf, requestBodiesOf } from '../../operations.ts';
import { propertiesOf } from '../bodies.ts';
import type { DiffRule } from '../change.ts';
import { pairsOf } from '../pairs.ts';

export const requestPropertyRemoved: DiffRule = {
  id: 'request-property-removed',
  compare: (base, revision) =>
    pairsOf(operationsOf(base), operationsOf(revision)).flatMap(({ before, after }) => {
      const bodies = requestBodiesOf(revision, after);
      return requestBodiesOf(base, before).flatMap((had) => {
        const has = bodies.find(({ mediaType }) => mediaType === had.mediaType);
        if (!has) return [];
        const kept = new Set(propertiesOf(revision, has).map(({ path }) => path));
        return propertiesOf(base, had)
          .filter(({ path }) => !kept.has(path) && !kept.has('') && isOutermost(path, kept))
          .map(({ path, at }) => ({
            level: 'major' as const,
            message: `${after.label} no longer takes ${path.slice(1).replaceAll('/', '.')}.`,
            side: 'base' as const,
            at,
          }));
      });
    }),
};

// What stood inside a removed property is gone with it, and is not listed again.
function isOutermost(path: string, kept: ReadonlySet<string>): boolean {
  const parent = path.slice(0, path.lastIndexOf('/'));
  return parent === '' || parent.endsWith('/*') || kept.has(parent);
}
