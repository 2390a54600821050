/** The embedded engine: node:sqlite, for as long as the process lives or in one file that one process owns. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Event } from '../domain/event.ts';
import type { Job } from '../domain/job.ts';
import type { Webhook } from '../domain/webhook.ts';
import { deliveriesOf } from './outbox.ts';
import { rememberedRows } from './remembered-rows.ts';
import { insert, remove, schema, select, update, type Statement } from './statements.ts';
import {
  Conflict,
  type Change,
  type Committed,
  type Page,
  type Scheduled,
  type Store,
  type Where,
} from './store.ts';
import { tables, type Rows, type Table } from './tables.ts';

/** SQLite's extended result codes for a broken unique constraint and a broken primary key. */
const UNIQUE_VIOLATIONS = new Set([2067, 1555]);
/** SQLite's result code for a file that another process holds. */
const BUSY = 5;

const NEXT_ORDINAL =
  'insert into ordinal (tenant_id, kind, natural_key, taken) values (?, ?, ?, 1) ' +
  'on conflict (tenant_id, kind, natural_key) do update set taken = ordinal.taken + 1 returning taken';

/** Another process uses the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
}

/**
 * Opens the store.
 *
 * @param directory where the data lives; it is made when missing. Undefined: gone with the process.
 * @throws {DataDirectoryInUse} when another process holds that directory.
 */
export function openSqliteStore(directory?: string): Store {
  const database = open(directory);
  const prepared = new Map<string, StatementSync>();
  const listeners = new Set<(committed: Committed) => void>();
  const remembered = rememberedRows();

  function prepare(sql: string): StatementSync {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  }
  const run = ({ sql, values }: Statement) => prepare(sql).run(...values).changes;
  const all = ({ sql, values }: Statement) => prepare(sql).all(...values);
  const rows = (table: Table, statement: Statement) => remembered.select(table, statement, all);
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) =>
    database.prepare(sql),
  ) as [StatementSync, StatementSync, StatementSync];

  function apply(change: Change): void {
    if ('insert' in change) {
      remembered.forget(change.insert);
      run(insert(change.insert, change.row));
    } else if ('delete' in change) {
      remembered.forget(change.delete);
      run(remove(change.delete, change.where as Where<Table>));
    } else {
      remembered.forget(change.update);
      if (run(update(change.update, change.where as Where<Table>, change.set)) > 0) return;
      throw new Conflict(`update:${change.update}`);
    }
  }

  /** What an event leaves behind, by the tenant and the webhooks as they are now. */
  function changesOf(event: Event, onlyTo: string | undefined): Change[] {
    const of = onlyTo === undefined ? {} : { webhook_id: onlyTo };
    const webhooks = rows('webhook', select('webhook', { tenant_id: event.tenant_id, ...of })) as Webhook[];
    return [
      { insert: 'event', row: event },
      ...deliveriesOf(event, webhooks).flatMap(
        ({ delivery, job }) =>
          [
            { insert: 'delivery', row: delivery },
            { insert: 'job', row: job },
          ] as const,
      ),
    ];
  }

  return {
    async find<T extends Table>(table: T, where: Where<T>) {
      return rows(table, select(table, where, { limit: 1 }))[0] as Rows[T] | undefined;
    },

    async list<T extends Table>(table: T, where: Where<T>, page?: Page<T>) {
      return [...rows(table, select(table, where, page))] as Rows[T][];
    },

    // No await inside: nothing else can touch the database between begin and commit.
    async commit({ changes, events = [], onlyTo }) {
      const scheduled: Job[] = [];
      function write(change: Change): void {
        apply(change);
        if ('insert' in change && change.insert === 'job') scheduled.push(change.row);
      }
      begin.run();
      try {
        changes.forEach(write);
        // After the changes: an event meets what its own commit leaves behind.
        for (const event of events) changesOf(event, onlyTo).forEach(write);
        commit.run();
      } catch (error) {
        rollback.run();
        remembered.forgetAll();
        throw asConflict(error);
      }
      if (scheduled.length + events.length > 0)
        for (const listener of listeners) listener({ scheduled, events });
    },

    async ordinal(tenantId, kind, naturalKey) {
      const row = prepare(NEXT_ORDINAL).get(tenantId, kind, naturalKey) as { taken: number };
      return row.taken - 1;
    },

    async lanes() {
      return prepare(
        'select tenant_id, lane, min(due_at) as due_at from job group by tenant_id, lane',
      ).all() as Scheduled[];
    },

    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async close() {
      database.close();
    },
  };
}

function open(directory: string | undefined): DatabaseSync {
  if (directory === undefined) return openWithoutDirectory();
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, 'link-identity.sqlite'));
  try {
    // WAL with synchronous=normal survives a killed process; exclusive locking keeps a second process out.
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal');
    for (const statement of schema()) database.exec(statement);
  } catch (error) {
    database.close();
    if (isSqliteError(error) && error.errcode === BUSY) {
      throw new DataDirectoryInUse(
        `Another process is using the data directory ${directory}. Stop it, or choose another directory.`,
        { cause: error },
      );
    }
    throw error;
  }
  return database;
}

/**
 * A database that is gone with the process: in SQLite's page cache, and what does not fit there in a temporary file
 * that nobody else can open and that has no name any more. The obvious `:memory:` holds every page in the cache, and a
 * commit now and then walks through all of them: the more is stored, the slower each request gets.
 */
function openWithoutDirectory(): DatabaseSync {
  const database = new DatabaseSync(isWritable(tmpdir()) ? '' : ':memory:');
  // Nothing has to survive a crash, so taking a transaction back needs no file.
  database.exec('pragma journal_mode = memory');
  for (const statement of schema()) database.exec(statement);
  return database;
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

type SqliteError = Error & { readonly errcode: number };

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'errcode' in error;
}

/** Names the broken constraint: SQLite's message lists its columns as `table.column, table.column`. */
function asConflict(error: unknown): unknown {
  if (!isSqliteError(error) || !UNIQUE_VIOLATIONS.has(error.errcode)) return error;
  const broken = error.message.slice(error.message.indexOf(':') + 1).trim();
  for (const [table, { unique = {} }] of Object.entries(tables)) {
    for (const [name, columns] of Object.entries<readonly string[]>(unique)) {
      if (columns.map((column) => `${table}.${column}`).join(', ') === broken) return new Conflict(name);
    }
  }
  return new Conflict(broken);
}
