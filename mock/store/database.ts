/** Opens SQLite's database, and tells its errors from ours. */
import { hash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageFailure } from '../domain/storage-failure.ts';
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

/** The data directory was written by a mock that keeps its data in another way. */
export class DataDirectoryOfAnotherVersion extends Error {
  override readonly name = 'DataDirectoryOfAnotherVersion';
}

/** What tells one way of keeping data from another: a number that SQLite keeps in the file, other than 0. */
const SCHEMA_VERSION =
  1 + (Number.parseInt(hash('sha256', schema().join('\n'), 'hex').slice(0, 8), 16) >>> 1);

/**
 * @throws {DataDirectoryInUse} when another process holds that directory.
 * @throws {DataDirectoryOfAnotherVersion} when it was written by a mock that keeps its data in another way.
 */
export function openDatabase(directory: string | undefined): DatabaseSync {
  if (directory === undefined) return openWithoutDirectory();
  let database: DatabaseSync | undefined;
  try {
    makeFolder(resolve(directory));
    database = new DatabaseSync(join(directory, 'link-identity.sqlite'));
    // WAL with synchronous=normal survives a killed process; exclusive locking keeps a second process out.
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal');
    requireSameSchema(database, directory);
    // In one transaction: a process that is killed here leaves nothing that looks like another version.
    database.exec(`begin immediate; ${schema().join('; ')}; pragma user_version = ${SCHEMA_VERSION}; commit`);
    return database;
  } catch (error) {
    database?.close();
    throw explained(error, directory);
  }
}

/** Level by level: Node's recursive mkdir never returns where nothing can be made, such as under /proc. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  if (dirname(directory) !== directory) makeFolder(dirname(directory));
  mkdirSync(directory);
}

function explained(error: unknown, directory: string): unknown {
  if (!(error instanceof Error) || error instanceof DataDirectoryOfAnotherVersion) return error;
  if (isSqliteError(error) && error.errcode === BUSY) {
    return new DataDirectoryInUse(
      `Another process is using the data directory ${directory}. Stop it, or choose another directory.`,
      { cause: error },
    );
  }
  return new Error(`The data directory ${directory} cannot be used (${error.message}). Choose another one.`, {
    cause: error,
  });
}

/** @throws {DataDirectoryOfAnotherVersion} unless the directory is new, or was written by a mock like this one. */
function requireSameSchema(database: DatabaseSync, directory: string): void {
  const { user_version } = database.prepare('pragma user_version').get() as { user_version: number };
  const { tables: found } = database.prepare('select count(*) as tables from sqlite_schema').get() as {
    tables: number;
  };
  if (found === 0 || user_version === SCHEMA_VERSION) return;
  throw new DataDirectoryOfAnotherVersion(
    `The data directory ${directory} was written by another version of the mock. ` +
      'Start that version, or choose another directory.',
  );
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

/** SQLite's result codes for what only the machine can do wrong, and what to do about each. */
const machineFailures: ReadonlyMap<number, string> = new Map([
  [8, 'Make it writable, or choose another one.'],
  [10, 'Look whether the disk is full or broken.'],
  [11, 'It is damaged: choose another one, or put a copy back.'],
  [13, 'Free some space; nothing that was answered is lost.'],
  [14, 'Look whether it is still there, and readable.'],
  [26, 'It is damaged: choose another one, or put a copy back.'],
]);

/** What to do when the machine failed the database; any other error as it is. */
export function asFailure(error: unknown, directory: string | undefined): unknown {
  // The lower eight bits say what happened, the others to what.
  const advice = isSqliteError(error) ? machineFailures.get(error.errcode & 0xff) : undefined;
  if (advice === undefined) return error;
  const place = directory === undefined ? 'temporary folder' : `data directory ${directory}`;
  return new StorageFailure(`The ${place} cannot be used (${(error as Error).message}). ${advice}`, {
    cause: error,
  });
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
