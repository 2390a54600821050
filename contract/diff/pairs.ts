/** Operations and webhooks that two contracts have in common: the same path or event key, and the same method. */
import type { Operation } from '../operations.ts';

export type Pair = { readonly before: Operation; readonly after: Operation };

export function pairsOf(base: readonly Operation[], revision: readonly Operation[]): readonly Pair[] {
  return base.flatMap((before) => {
    const after = revision.find(({ key, method }) => key === before.key && method === before.method);
    return after ? [{ before, after }] : [];
  });
}
