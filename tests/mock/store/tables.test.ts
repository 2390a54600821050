import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { schema } from '../../../mock/store/statements.ts';
import { tables } from '../../../mock/store/tables.ts';

test('the schema makes every table with its columns, and may be run again', () => {
  using database = new DatabaseSync(':memory:');
  for (const statement of [...schema(), ...schema()]) database.exec(statement);

  for (const [table, { columns, primaryKey }] of Object.entries(tables)) {
    const made = database
      .prepare(`select name, lower(type) as type, "notnull", pk from pragma_table_info('${table}')`)
      .all();
    expect(made.map((column) => ({ ...column }))).toEqual(
      Object.entries<string>(columns).map(([name, type]) => ({
        name,
        type: type.replace('?', ''),
        notnull: type.endsWith('?') ? 0 : 1,
        pk: (primaryKey as readonly string[]).indexOf(name) + 1,
      })),
    );
  }
});

test('a constraint’s name belongs to one table, so that a conflict says where it is', () => {
  const names = Object.values(tables).flatMap(({ unique = {}, indexes = {} }) => [
    ...Object.keys(unique),
    ...Object.keys(indexes),
  ]);

  expect(new Set(names).size).toBe(names.length);
});
