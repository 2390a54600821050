/**
 * The store's port. Everything the mock remembers goes through these few verbs; an engine behind them never shows.
 *
 * There is one write path, `commit`: what changed and what happened go into one transaction, so that an event that was
 * not committed is never sent and one that was is never lost (transactional outbox).
 */
import type { Event } from '../domain/event.ts';
import type { Job } from '../domain/job.ts';
import type { Rows, Table } from './tables.ts';

/** A column equals this value, or is at most `atMost`, or greater than `above`. */
export type Condition<Value> = Value | { readonly atMost: Value } | { readonly above: Value };

export type Where<T extends Table> = { readonly [Column in keyof Rows[T]]?: Condition<Rows[T][Column]> };

export type Page<T extends Table> = {
  /** In growing order of this column. */
  readonly orderBy?: keyof Rows[T] & string;
  /** In falling order of this column, instead. */
  readonly newest?: keyof Rows[T] & string;
  readonly limit?: number;
};

/**
 * One row written, or a condition: what was read before a commit may be otherwise when it is written. An `update` that
 * meets no row is a conflict, and so is a row that should be `absent`: somebody else was faster.
 */
export type Change = {
  [T in Table]:
    | { readonly absent: T; readonly where: Where<T> }
    | { readonly insert: T; readonly row: Rows[T] }
    | { readonly update: T; readonly where: Where<T>; readonly set: Partial<Rows[T]> }
    | { readonly delete: T; readonly where: Where<T> };
}[Table];

export type Commit = {
  readonly changes: readonly Change[];
  /** Each becomes one delivery, due at once, for every webhook of its tenant that subscribes to it. */
  readonly events?: readonly Event[];
  /** The id of the one webhook that the events are for, when they are not for all that subscribe to them. */
  readonly onlyTo?: string;
};

/** That a lane has something to do at a moment of its tenant's clock. */
export type Scheduled = Pick<Job, 'tenant_id' | 'lane' | 'due_at'>;

/** What a commit brought about: for whoever runs jobs, and for whoever watches. */
export type Committed = { readonly scheduled: readonly Job[]; readonly events: readonly Event[] };

export interface Store {
  /** The one row that meets the conditions, if any. */
  find<T extends Table>(table: T, where: Where<T>): Promise<Rows[T] | undefined>;
  list<T extends Table>(table: T, where: Where<T>, page?: Page<T>): Promise<Rows[T][]>;
  /**
   * Writes everything or nothing.
   *
   * @throws {Conflict} when a unique constraint or a change's conditions do not hold; nothing is written then.
   */
  commit(commit: Commit): Promise<void>;
  /**
   * Counts up, and returns how often this was asked before for the same kind and natural key of a tenant. Ids are
   * derived from it, so two things never get the same one, not even after a crash.
   */
  ordinal(tenantId: string, kind: string, naturalKey: string): Promise<number>;
  /** For each lane with jobs, when its first one is due. */
  lanes(): Promise<Scheduled[]>;
  /** Calls `listener` after each commit that scheduled jobs or carried events, until the returned function is called. */
  onCommitted(listener: (committed: Committed) => void): () => void;
  close(): Promise<void>;
}

/**
 * A commit met a state that it did not expect. `constraint` is a name from the tables, or `update:<table>` or
 * `absent:<table>`.
 */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly constraint: string;

  constructor(constraint: string) {
    super(`The commit conflicts with ${constraint}.`);
    this.constraint = constraint;
  }
}
