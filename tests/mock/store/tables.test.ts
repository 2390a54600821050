import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { schema, select, type Statement } from '../../../mock/store/statements.ts';
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

// What is asked while requests are answered, jobs run and somebody watches: none of it may take longer the more is there.
const asked: readonly (readonly [what: string, statement: Statement, index: string])[] = [
  [
    'whether somebody is being enrolled on a scanner',
    select('challenge', {
      tenant_id: 't',
      external_user_id: 'u',
      hardware_id: 'h',
      type: 'enroll',
      status: 'pending',
    }),
    'challenge_open (tenant_id=? AND hardware_id=? AND external_user_id=?)',
  ],
  [
    'what a scanner shows',
    select('challenge', { tenant_id: 't', hardware_id: 'h', status: 'pending' }),
    'challenge_open (tenant_id=? AND hardware_id=?)',
  ],
  [
    'the newest challenges',
    select('challenge', { tenant_id: 't' }, { newest: 'created_at', limit: 100 }),
    'challenge_of_tenant (tenant_id=?)',
  ],
  [
    'the newest events',
    select('event', { tenant_id: 't' }, { newest: 'created_at', limit: 100 }),
    'event_of_tenant (tenant_id=?)',
  ],
  [
    'the newest deliveries',
    select('delivery', { tenant_id: 't' }, { newest: 'created_at', limit: 100 }),
    'delivery_of_tenant (tenant_id=?)',
  ],
  ['the deliveries of an event', select('delivery', { event_id: 'e' }), 'delivery_of_event (event_id=?)'],
  [
    'what a webhook acknowledged last',
    select('delivery', { webhook_id: 'w', status: 'delivered' }, { newest: 'created_at', limit: 100 }),
    'delivery_of_webhook (webhook_id=?)',
  ],
  [
    'what is due in a lane',
    select('job', { lane: 'l', due_at: { atMost: 1 } }, { orderBy: 'due_at', limit: 64 }),
    'job_of_lane (lane=? AND due_at<?)',
  ],
  [
    'what is due next in a lane',
    select('job', { lane: 'l', due_at: { above: 1 } }, { orderBy: 'due_at', limit: 1 }),
    'job_of_lane (lane=? AND due_at>?)',
  ],
  [
    'what is due next in a tenant',
    select('job', { tenant_id: 't' }, { orderBy: 'due_at', limit: 1 }),
    'job_of_tenant (tenant_id=?)',
  ],
  [
    'the job of a delivery',
    select('job', { ref: 'd', kind: 'attempt_delivery' }, { limit: 1 }),
    'job_of_delivery (ref=?)',
  ],
  [
    'the palms of somebody',
    select('feature', { tenant_id: 't', external_user_id: 'u' }),
    'feature_of_person (tenant_id=? AND external_user_id=?)',
  ],
];

test.for(asked)(
  '%s is found by an index, without looking through the table',
  ([_what, { sql, values }, index]) => {
    using database = new DatabaseSync(':memory:');
    for (const statement of schema()) database.exec(statement);

    const plan = database.prepare(`explain query plan ${sql}`).all(...values);

    expect(plan.map(({ detail }) => String(detail).replace(/^SEARCH \w+ USING INDEX /, ''))).toEqual([index]);
  },
);
