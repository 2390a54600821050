/**
 * A public operation becomes secured when its `security: []` goes, since the contract's own security then holds for it;
 * a secured one may lose a way to authenticate in the same manner. Either breaks calls that worked. Redocly CLI sees
 * the list go, not what holds instead; where both contracts have a list, or neither has one, it judges rightly.
 */
import { isObject, itemsOf } from '../../json.ts';
import { operationsOf, securityOf } from '../../operations.ts';
import { pointer } from '../../pointer.ts';
import type { DiffRule } from '../change.ts';
import { pairsOf } from '../pairs.ts';

export const operationSecurity: DiffRule = {
  id: 'operation-security',
  compare: (base, revision) =>
    pairsOf(operationsOf(base), operationsOf(revision))
      .filter(
        ({ before, after }) => (before.node.security === undefined) !== (after.node.security === undefined),
      )
      .flatMap(({ before, after }) => {
        const accepted = securityOf(revision, after);
        const lost = waysIn(securityOf(base, before)).filter(
          (way) => !waysIn(accepted).some((other) => isMet(other, way)),
        );
        const side = after.node.security === undefined ? 'base' : 'revision';
        return lost.map((way) => ({
          level: 'major' as const,
          message: `${after.label} no longer accepts a call with ${named(way)}.`,
          side,
          at: pointer((side === 'base' ? before : after).at, 'security'),
        }));
      }),
};

type Way = Readonly<Record<string, readonly string[]>>;

// No requirement at all is the same as one that asks for nothing (OAS 3.1, section 4.8.2).
function waysIn(security: readonly Way[]): readonly Way[] {
  return security.length === 0 ? [{}] : security;
}

/** Whether whoever meets `way` meets `asked` too: its schemes are among them, and no scope is asked for beyond. */
function isMet(asked: Way, way: Way): boolean {
  return Object.entries(asked).every(([scheme, scopes]) => {
    const given = isObject(way) && Object.hasOwn(way, scheme) ? itemsOf(way[scheme]) : undefined;
    return given !== undefined && scopes.every((scope) => given.includes(scope));
  });
}

function named(way: Way): string {
  return Object.keys(way).join(' and ') || 'no credentials';
}
