/**
 * Rows that were read, until their table is written: a request asks for its tenant, client, scanner and person again
 * and again, and they hardly ever change.
 *
 * That is right because one process owns the database: what it did not write itself did not change.
 */
import type { Statement } from './statements.ts';
import type { Table } from './tables.ts';

/** A row as the database gives it. */
type Row = Readonly<Record<string, unknown>>;

/** Tables that are read by nearly every request or job, and written seldom. */
const REMEMBERED: ReadonlySet<Table> = new Set([
  'tenant',
  'oauth_client',
  'scanner',
  'platform_user',
  'feature',
  'webhook',
  'fault',
]);

/** Answers kept at most for each table; an endless variety of questions must not fill the memory. */
const ANSWERS_A_TABLE = 1_000;

export type RememberedRows = {
  /** The rows that the statement selects from `table`, as remembered or as `read` brings them. */
  select(table: Table, statement: Statement, read: (statement: Statement) => Row[]): readonly Row[];
  /** `table` is about to be written. */
  forget(table: Table): void;
  /** A transaction was taken back: what was read in it never was. */
  forgetAll(): void;
};

export function rememberedRows(): RememberedRows {
  const tables = new Map<Table, Map<string, readonly Row[]>>();

  return {
    select(table, statement, read) {
      if (!REMEMBERED.has(table)) return read(statement);
      let answers = tables.get(table);
      if (!answers) tables.set(table, (answers = new Map<string, readonly Row[]>()));
      const question = `${statement.sql}\n${JSON.stringify(statement.values)}`;
      const known = answers.get(question);
      if (known) return known;
      // Several callers share these rows; freezing them makes sure that none changes what the others see.
      const rows = read(statement).map((row) => Object.freeze(row));
      if (answers.size >= ANSWERS_A_TABLE) answers.clear();
      answers.set(question, rows);
      return rows;
    },

    forget(table) {
      tables.get(table)?.clear();
    },

    forgetAll() {
      tables.clear();
    },
  };
}
