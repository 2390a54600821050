/** Opens SQLite's database, and tells its errors from ours. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schema } from './statements.ts';
import { Conflict } from './store.ts';
import { tables } from './tables.ts';

/** SQLite's extended result codes for a broken unique constraint and a broken primary key. */
const UNIQUE_VIOLATIONS = new Set([2067, 1555]);
/** SQLite's result code for a file that another process holds. */
const BUSY = 5;

/** Another process uses the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
}

export function openDatabase(directory: string | undefined): DatabaseSync {
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
export function asConflict(error: unknown): unknown {
  if (!isSqliteError(error) || !UNIQUE_VIOLATIONS.has(error.errcode)) return error;
  const broken = error.message.slice(error.message.indexOf(':') + 1).trim();
  for (const [table, { unique = {} }] of Object.entries(tables)) {
    for (const [name, columns] of Object.entries<readonly string[]>(unique)) {
      if (columns.map((column) => `${table}.${column}`).join(', ') === broken) return new Conflict(name);
    }
  }
  return new Conflict(broken);
}
