/** SQL made from the tables and from the shape of a condition. The same text serves both engines but for placeholders. */
import { tables, type Rows, type Table, type TableDefinition } from './tables.ts';
import type { Page, Where } from './store.ts';

export type Statement = { readonly sql: string; readonly values: readonly Value[] };
export type Value = string | number | null;

/** The tables and indexes as DDL, in an order that can be run as it is. */
export function schema(): string[] {
  return Object.entries(tables).flatMap(([table, definition]) => ddl(table, definition));
}

function ddl(table: string, definition: TableDefinition<Record<string, unknown>>): string[] {
  const columns = Object.entries(definition.columns).map(([column, type]) =>
    type.endsWith('?') ? `${column} ${type.slice(0, -1)}` : `${column} ${type} not null`,
  );
  const index =
    (kind: string) =>
    ([name, on]: [string, readonly string[]]) =>
      `create ${kind} if not exists ${name} on ${table} (${on.join(', ')})`;
  return [
    `create table if not exists ${table} (${columns.join(', ')}, primary key (${definition.primaryKey.join(', ')}))`,
    ...Object.entries(definition.unique ?? {}).map(index('unique index')),
    ...Object.entries(definition.indexes ?? {}).map(index('index')),
  ];
}

export function select<T extends Table>(table: T, where: Where<T>, page: Page<T> = {}): Statement {
  const { text, values } = conditions(where);
  const by = page.newest === undefined ? page.orderBy : `${page.newest} desc`;
  const order = by === undefined ? '' : ` order by ${by}`;
  const limit = page.limit === undefined ? '' : ' limit ?';
  return {
    sql: `select * from ${table}${text}${order}${limit}`,
    values: page.limit === undefined ? values : [...values, page.limit],
  };
}

export function insert<T extends Table>(table: T, row: Rows[T]): Statement {
  const { sql, columns } = insertions.get(table)!;
  return { sql, values: columns.map((column) => row[column as keyof Rows[T]] as Value) };
}

/** An insertion has one shape for each table: columns in the order of the definition, however a row was put together. */
const insertions: ReadonlyMap<string, { readonly sql: string; readonly columns: readonly string[] }> =
  new Map(
    Object.entries(tables).map(([table, definition]) => {
      const columns = Object.keys(definition.columns);
      const marks = columns.map(() => '?').join(', ');
      return [table, { sql: `insert into ${table} (${columns.join(', ')}) values (${marks})`, columns }];
    }),
  );

export function update<T extends Table>(table: T, where: Where<T>, set: Partial<Rows[T]>): Statement {
  const { text, values } = conditions(where);
  const assignments = Object.keys(set).map((column) => `${column} = ?`);
  return {
    sql: `update ${table} set ${assignments.join(', ')}${text}`,
    values: [...(Object.values(set) as Value[]), ...values],
  };
}

export function remove<T extends Table>(table: T, where: Where<T>): Statement {
  const { text, values } = conditions(where);
  return { sql: `delete from ${table}${text}`, values };
}

function conditions(where: Readonly<Record<string, unknown>>): { text: string; values: Value[] } {
  const terms: string[] = [];
  const values: Value[] = [];
  for (const [column, condition] of Object.entries(where)) {
    if (condition === null) {
      terms.push(`${column} is null`);
    } else if (typeof condition === 'object') {
      terms.push(`${column} <= ?`);
      values.push((condition as { atMost: Value }).atMost);
    } else {
      terms.push(`${column} = ?`);
      values.push(condition as Value);
    }
  }
  return { text: terms.length === 0 ? '' : ` where ${terms.join(' and ')}`, values };
}
