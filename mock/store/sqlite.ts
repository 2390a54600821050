/** The embedded engine: node:sqlite, for as long as the process lives or in one file that one process owns. */
import type { StatementSync } from 'node:sqlite';
import type { Event } from '../domain/event.ts';
import type { Job } from '../domain/job.ts';
import type { Webhook } from '../domain/webhook.ts';
import { asConflict, asFailure, openDatabase } from './database.ts';
import { ordinals } from './ordinals.ts';
import { deliveriesOf } from './outbox.ts';
import { keyAskedFor, rememberedRows } from './remembered-rows.ts';
import { insert, remove, select, update, type Statement } from './statements.ts';
import {
  Conflict,
  type Change,
  type Commit,
  type Committed,
  type Page,
  type Scheduled,
  type Store,
  type Where,
} from './store.ts';
import type { Rows, Table } from './tables.ts';

const TAKEN = 'select taken from ordinal where tenant_id = ? and kind = ? and natural_key = ?';
const WRITE_TAKEN =
  'insert into ordinal (tenant_id, kind, natural_key, taken) values (?, ?, ?, ?) ' +
  'on conflict (tenant_id, kind, natural_key) do update set taken = excluded.taken';
const LANES = 'select tenant_id, lane, min(due_at) as due_at from job group by tenant_id, lane';

type Waiting = {
  readonly commit: Commit;
  readonly done: (committed: Committed) => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Opens the store.
 *
 * @param directory where the data lives; it is made when missing. Undefined: gone with the process.
 * @throws {DataDirectoryInUse} when another process holds that directory.
 */
export function openSqliteStore(directory?: string): Store {
  const database = openDatabase(directory);
  const prepared = new Map<string, StatementSync>();
  const listeners = new Set<(committed: Committed) => void>();
  const remembered = rememberedRows();
  const counted = ordinals();
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) =>
    database.prepare(sql),
  ) as [StatementSync, StatementSync, StatementSync];
  let waiting: Waiting[] = [];

  function prepare(sql: string): StatementSync {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  }
  const run = ({ sql, values }: Statement) => prepare(sql).run(...values).changes;
  const all = ({ sql, values }: Statement) => {
    try {
      return prepare(sql).all(...values);
    } catch (error) {
      throw asFailure(error, directory);
    }
  };

  function rows<T extends Table>(table: T, where: Where<T>, page?: Page<T>) {
    if (table === 'ordinal' && counted.unwritten().size > 0) transact([]);
    const statement = select(table, where, page);
    return remembered.answer(table, statement.sql, statement.values, () => all(statement));
  }

  function apply(change: Change): void {
    if ('absent' in change) {
      const { absent, where } = change;
      if (all(select(absent, where as Where<Table>, { limit: 1 })).length > 0)
        throw new Conflict(`absent:${absent}`);
      return;
    }
    if ('insert' in change) {
      run(insert(change.insert, change.row));
      if (change.insert === 'ordinal') counted.forget();
    } else if ('delete' in change) {
      run(remove(change.delete, change.where as Where<Table>));
      if (change.delete === 'ordinal') counted.forget();
    } else if (run(update(change.update, change.where as Where<Table>, change.set)) === 0) {
      throw new Conflict(`update:${change.update}`);
    }
    remembered.changed(change);
  }

  /** What an event leaves behind, by the tenant and the webhooks as they are now. */
  function changesOf(event: Event, onlyTo: string | undefined): Change[] {
    const { tenant_id } = event;
    const of = onlyTo === undefined ? { tenant_id } : { tenant_id, webhook_id: onlyTo };
    return [
      { insert: 'event', row: event },
      ...deliveriesOf(event, rows('webhook', of) as unknown as Webhook[]).flatMap(
        ({ delivery, job }) =>
          [
            { insert: 'delivery', row: delivery },
            { insert: 'job', row: job },
          ] as const,
      ),
    ];
  }

  function write({ changes, events = [], onlyTo }: Commit): Committed {
    const scheduled: Job[] = [];
    const one = (change: Change): void => {
      apply(change);
      if ('insert' in change && change.insert === 'job') scheduled.push(change.row);
    };
    changes.forEach(one);
    // After the changes: an event meets what its own commit leaves behind.
    for (const event of events) changesOf(event, onlyTo).forEach(one);
    return { scheduled, events };
  }

  /** All of these in one transaction, or none of them. */
  function transact(group: readonly Waiting[]): Committed[] {
    try {
      begin.run();
      for (const { tenant_id, kind, natural_key, taken } of counted.unwritten())
        prepare(WRITE_TAKEN).run(tenant_id, kind, natural_key, taken);
      const committed = group.map((one) => write(one.commit));
      commit.run();
      counted.written();
      return committed;
    } catch (error) {
      // A full disk has taken it back already.
      if (database.isTransaction) rollback.run();
      remembered.forgetAll();
      throw asConflict(asFailure(error, directory));
    }
  }

  /**
   * What was handed over since the event loop came by goes into one transaction: it costs as much as a single one.
   * When one of them cannot be written, each gets a transaction of its own, so that only that one fails.
   */
  function writeWaiting(): void {
    const group = waiting;
    waiting = [];
    const written = settle(group);
    if (written.ok) group.forEach((one, index) => one.done(written.committed[index]!));
    else if (group.length === 1) group[0]!.failed(written.error);
    else {
      for (const one of group) {
        const alone = settle([one]);
        if (alone.ok) one.done(alone.committed[0]!);
        else one.failed(alone.error);
      }
    }
  }

  function settle(group: readonly Waiting[]) {
    try {
      return { ok: true, committed: transact(group) } as const;
    } catch (error) {
      return { ok: false, error } as const;
    }
  }

  return {
    async find<T extends Table>(table: T, where: Where<T>) {
      const read = () => all(select(table, where, { limit: 1 }))[0];
      const key = keyAskedFor(table, where);
      const row = key === undefined ? rows(table, where, { limit: 1 })[0] : remembered.row(table, key, read);
      return row as Rows[T] | undefined;
    },

    async list<T extends Table>(table: T, where: Where<T>, page?: Page<T>) {
      return [...rows(table, where, page)] as unknown as Rows[T][];
    },

    commit(given) {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(writeWaiting);
        waiting.push({
          commit: given,
          done(committed) {
            if (committed.scheduled.length + committed.events.length > 0)
              for (const listener of listeners) listener(committed);
            resolve();
          },
          failed: reject,
        });
      });
    },

    async ordinal(tenant_id, kind, natural_key) {
      return counted.take({ tenant_id, kind, natural_key }, () => {
        const [row] = all({ sql: TAKEN, values: [tenant_id, kind, natural_key] });
        return Number(row?.['taken'] ?? 0);
      });
    },

    async lanes() {
      return all({ sql: LANES, values: [] }) as Scheduled[];
    },

    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async close() {
      writeWaiting();
      database.close();
    },
  };
}
