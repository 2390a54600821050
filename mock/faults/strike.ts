/** Asks the faults of a tenant what goes wrong now, and counts it. */
import {
  canMeet,
  effectNow,
  effectOf,
  isAbout,
  struck,
  type Effect,
  type Fault,
  type Occasion,
} from '../domain/fault.ts';
import type { Tenant } from '../domain/tenant.ts';
import { Conflict, type Change, type Store } from '../store/store.ts';

export type Question = {
  readonly tenant: Tenant;
  readonly occasion: Occasion;
  /** Whether an effect can come about here and now; one that cannot does not count. @default all can */
  readonly possible?: (effect: Effect) => boolean | Promise<boolean>;
};

/**
 * What goes wrong: the oldest fault first, and no two effects that cannot meet.
 *
 * Counting is on the condition that nobody else counted meanwhile, so that a fault never strikes more often than it
 * should. A tenant without faults costs nothing: its row says so.
 */
export async function strike(store: Store, question: Question): Promise<readonly Effect[]> {
  const { tenant, occasion } = question;
  if (tenant.has_faults === 0) return [];
  for (;;) {
    const faults = await store.list('fault', { tenant_id: tenant.tenant_id }, { orderBy: 'created_at' });
    const { effects, changes } = await ask(
      faults.filter((fault) => fault.times_left !== 0 && isAbout(fault, occasion)),
      question,
    );
    if (await counted(store, changes)) return effects;
  }
}

async function ask(faults: readonly Fault[], { tenant: { seed }, possible = () => true }: Question) {
  const effects: Effect[] = [];
  const changes: Change[] = [];
  for (const fault of faults) {
    const effect = effectOf(fault);
    if (!effects.every((other) => canMeet(other, effect)) || !(await possible(effect))) continue;
    const { strikes, next } = struck(fault, seed);
    const { fault_id, matches } = fault;
    changes.push({
      update: 'fault',
      where: { fault_id, matches },
      set: { matches: next.matches, times_left: next.times_left, hits: next.hits },
    });
    if (strikes) effects.push(effectNow(next, seed));
  }
  return { effects, changes };
}

/** False when another occasion was counted first, or a fault was taken away: then it has to be asked again. */
async function counted(store: Store, changes: readonly Change[]): Promise<boolean> {
  if (changes.length === 0) return true;
  try {
    await store.commit({ changes });
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
