/**
 * What was read or written lately, so that the database is not asked again: a request asks for its tenant, client,
 * scanner and person again and again, and a challenge is asked for a moment after it was made.
 *
 * That is right because one process owns the database: what it did not write itself did not change.
 */
import type { Change } from './store.ts';
import { tables, type Table } from './tables.ts';

type Written = Exclude<Change, { readonly absent: Table }>;

/** A row as the database gives it. */
type Row = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, unknown>>;

/** Tables that are read by nearly every request or job, and written seldom. */
const ANSWERS_KEPT_OF: ReadonlySet<Table> = new Set([
  'tenant',
  'oauth_client',
  'platform_user',
  'feature',
  'webhook',
  'fault',
]);
/** Answers kept at most for each table; an endless variety of questions must not fill the memory. */
const ANSWERS_A_TABLE = 1_000;

/** Tables whose rows are asked for by their primary key soon after they were written. */
const ROWS_KEPT_OF: ReadonlySet<Table> = new Set([
  'tenant',
  'oauth_client',
  'device',
  'scanner',
  'challenge',
  'webhook',
]);
/**
 * Rows of each table are kept in two generations of at most so many: when the younger one is full, the older one goes.
 * As many challenges may wait for their scanner at a time, before the database is asked for them.
 */
const ROWS_A_GENERATION = 10_000;
/** A question or a row with more text than this is not kept, in characters. */
const LONGEST_KEPT = 4_096;

export type RememberedRows = {
  /** The answer to a question about `table`, as remembered or as `read` brings it. */
  answer(table: Table, sql: string, values: readonly unknown[], read: () => Row[]): readonly Row[];
  /** The row that has exactly these values as its primary key; `read` brings it when it is not remembered. */
  row(table: Table, key: string, read: () => Row | undefined): Row | undefined;
  /** A change was written. */
  changed(change: Written): void;
  /** A transaction was taken back: what was read or written in it never was. */
  forgetAll(): void;
};

export function rememberedRows(): RememberedRows {
  const answers = new Map<Table, Map<string, readonly Row[]>>();
  const rows = new Map<Table, Generations>();

  function keep(table: Table, key: string, row: Row): void {
    let kept = rows.get(table);
    if (!kept) rows.set(table, (kept = { young: new Map<string, Row>(), old: new Map<string, Row>() }));
    if (!isWorthKeeping(table, row)) return drop(kept, key);
    kept.young.set(key, row);
    if (kept.young.size < ROWS_A_GENERATION) return;
    kept.old = kept.young;
    kept.young = new Map<string, Row>();
  }

  return {
    answer(table, sql, values, read) {
      const question = ANSWERS_KEPT_OF.has(table) ? `${sql}\n${JSON.stringify(values)}` : undefined;
      if (question === undefined || question.length > LONGEST_KEPT) return read();
      let kept = answers.get(table);
      if (!kept) answers.set(table, (kept = new Map<string, readonly Row[]>()));
      const known = kept.get(question);
      if (known) return known;
      // Several callers share these rows; freezing them makes sure that none changes what the others see.
      const found = read().map((row) => Object.freeze(row));
      if (kept.size >= ANSWERS_A_TABLE) kept.clear();
      kept.set(question, found);
      return found;
    },

    row(table, key, read) {
      const kept = rows.get(table);
      const known = kept && (kept.young.get(key) ?? kept.old.get(key));
      if (known) return known;
      const found = read();
      if (found) keep(table, key, Object.freeze(found));
      return found;
    },

    changed(change) {
      const table = tableOf(change);
      answers.get(table)?.clear();
      if (!ROWS_KEPT_OF.has(table)) return;
      if ('insert' in change) {
        keep(table, keyOf(table, change.row)!, Object.freeze(change.row));
        return;
      }
      const kept = rows.get(table);
      if (!kept) return;
      const key = keyOf(table, change.where);
      if (key === undefined) {
        rows.delete(table);
      } else if ('delete' in change) {
        drop(kept, key);
      } else {
        // Where it is: a row does not get younger by being written, or those that are waited for would go before it.
        const generation = kept.young.has(key) ? kept.young : kept.old;
        const known = generation.get(key);
        const row = known && { ...known, ...change.set };
        if (row && isWorthKeeping(table, row)) generation.set(key, Object.freeze(row));
        else generation.delete(key);
      }
    },

    forgetAll() {
      answers.clear();
      rows.clear();
    },
  };
}

type Generations = { young: Map<string, Row>; old: Map<string, Row> };

function drop({ young, old }: Generations, key: string): void {
  young.delete(key);
  old.delete(key);
}

/** The primary key that a condition asks for; undefined when it does not ask for one, or not for one that is kept. */
export function keyAskedFor(table: Table, where: Values): string | undefined {
  if (!ROWS_KEPT_OF.has(table)) return undefined;
  let columns = 0;
  for (const _ in where) columns += 1;
  return columns === tables[table].primaryKey.length ? keyOf(table, where) : undefined;
}

/** The values of the primary key as one text; undefined when one of them is missing, or no text. */
function keyOf(table: Table, values: Values): string | undefined {
  let key = '';
  for (const column of tables[table].primaryKey) {
    const value = values[column];
    if (typeof value !== 'string') return undefined;
    key += `${value.length} ${value}`;
  }
  return key;
}

function tableOf(change: Written): Table {
  if ('insert' in change) return change.insert;
  return 'delete' in change ? change.delete : change.update;
}

/** Not what is long, and no challenge that was answered: it would take the place of one that waits for its scanner. */
function isWorthKeeping(table: Table, row: Row): boolean {
  return isShort(row) && (table !== 'challenge' || row['status'] === 'pending');
}

function isShort(row: Row): boolean {
  let length = 0;
  for (const column in row) {
    const value = row[column];
    if (typeof value === 'string') length += value.length;
  }
  return length <= LONGEST_KEPT;
}
