/**
 * SQL made from the tables and from the shape of a condition. The same text serves both engines but for placeholders.
 *
 * There are few shapes and many statements, so each shape's text is made once.
 */
import { tables, type Index, type Rows, type Table, type TableDefinition } from './tables.ts';
import type { Condition as ConditionOn, Page, Where } from './store.ts';

export type Statement = { readonly sql: string; readonly values: readonly Value[] };
export type Value = string | number | null;

type Definition = TableDefinition<Record<string, unknown>>;
type Condition = ConditionOn<Value>;
type Conditions = Readonly<Record<string, Condition>>;

/** The tables and indexes as DDL, in an order that can be run as it is. */
export function schema(): string[] {
  return Object.entries(tables).flatMap(([table, definition]) => ddl(table, definition));
}

function ddl(table: string, definition: Definition): string[] {
  const columns = Object.entries(definition.columns).map(([column, type]) =>
    type.endsWith('?') ? `${column} ${type.slice(0, -1)}` : `${column} ${type} not null`,
  );
  const index =
    (kind: string) =>
    ([name, given]: [string, Index<Record<string, unknown>>]) => {
      const [on, only] =
        'on' in given ? [given.on, ` where ${given.column} = ${quoted(given.is)}`] : [given, ''];
      return `create ${kind} if not exists ${name} on ${table} (${on.join(', ')})${only}`;
    };
  return [
    `create table if not exists ${table} (${columns.join(', ')}, primary key (${definition.primaryKey.join(', ')}))`,
    ...Object.entries(definition.unique ?? {}).map(index('unique index')),
    ...Object.entries(definition.indexes ?? {}).map(index('index')),
  ];
}

export function select<T extends Table>(table: T, where: Where<T>, page: Page<T> = {}): Statement {
  const { orderBy, newest, limit } = page;
  const conditions = where as Conditions;
  const order = orderBy ?? (newest === undefined ? '' : `${newest} desc`);
  const sql = textOf(`select ${table} ${order} ${limit !== undefined}`, table, conditions, (conditional) => {
    const ordered = order === '' ? '' : ` order by ${order}`;
    return `select * from ${table}${conditional}${ordered}${limit === undefined ? '' : ' limit ?'}`;
  });
  const values = valuesOf(table, conditions);
  if (limit !== undefined) values.push(limit);
  return { sql, values };
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
  const conditions = where as Conditions;
  const columns = Object.keys(set);
  const sql = textOf(`update ${table} ${columns.join(' ')}`, table, conditions, (conditional) => {
    return `update ${table} set ${columns.map((column) => `${column} = ?`).join(', ')}${conditional}`;
  });
  return { sql, values: [...(Object.values(set) as Value[]), ...valuesOf(table, conditions)] };
}

export function remove<T extends Table>(table: T, where: Where<T>): Statement {
  const conditions = where as Conditions;
  const sql = textOf(
    `delete ${table}`,
    table,
    conditions,
    (conditional) => `delete from ${table}${conditional}`,
  );
  return { sql, values: valuesOf(table, conditions) };
}

const texts = new Map<string, string>();

/** The text of a statement that begins so and has conditions of this shape. */
function textOf(
  beginning: string,
  table: Table,
  conditions: Conditions,
  make: (conditional: string) => string,
): string {
  let shape = beginning;
  for (const column in conditions) shape += ` ${column}${kindOf(table, column, conditions[column]!)}`;
  let text = texts.get(shape);
  if (text === undefined) {
    const terms = Object.entries(conditions).map(([column, condition]) => termOf(table, column, condition));
    text = make(terms.length === 0 ? '' : ` where ${terms.join(' and ')}`);
    texts.set(shape, text);
  }
  return text;
}

/** What tells conditions of different terms from each other. */
function kindOf(table: Table, column: string, condition: Condition): string {
  if (condition === null) return ' is null';
  if (typeof condition === 'object') return 'atMost' in condition ? ' <=' : ' >';
  return isLiteral(table, column, condition) ? ` = ${condition}` : ' =';
}

function termOf(table: Table, column: string, condition: Condition): string {
  if (condition === null) return `${column} is null`;
  if (typeof condition === 'object') return `${column} ${'atMost' in condition ? '<=' : '>'} ?`;
  return isLiteral(table, column, condition) ? `${column} = ${quoted(String(condition))}` : `${column} = ?`;
}

function valuesOf(table: Table, conditions: Conditions): Value[] {
  const values: Value[] = [];
  for (const column in conditions) {
    const condition = conditions[column]!;
    if (condition === null || isLiteral(table, column, condition)) continue;
    values.push(
      typeof condition !== 'object' ? condition : 'atMost' in condition ? condition.atMost : condition.above,
    );
  }
  return values;
}

/** Columns and values that an index is limited to: only a literal, and no placeholder, lets a database use it. */
const literals: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(tables).map(([table, { indexes = {} }]: [string, Definition]) => [
    table,
    new Map(Object.values(indexes).flatMap((index) => ('on' in index ? [[index.column, index.is]] : []))),
  ]),
);

function isLiteral(table: Table, column: string, condition: Condition): boolean {
  return literals.get(table)!.get(column) === condition;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
