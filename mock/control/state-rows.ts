/** Rows of a state that comes from outside: each column is looked at before anything of it is stored. */
import { failureCodes } from '../domain/capture.ts';
import { isObject } from '../domain/json.ts';
import { attemptLaneOf, jobKinds, scannerLane } from '../domain/job.ts';
import { Refusal } from '../domain/refusal.ts';
import { areSettings } from '../domain/settings.ts';
import type { OwnedTable } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { tables, type Rows } from '../store/tables.ts';

export type StateRow = Readonly<Record<string, unknown>>;

type Rule = { readonly holds: (value: unknown) => boolean; readonly what: string };

const oneOf = (...allowed: readonly unknown[]): Rule => ({
  holds: (value) => allowed.includes(value),
  what: `one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`,
});
const flag = oneOf(0, 1);
const json = (what: string, holds: (value: unknown) => boolean): Rule => ({
  holds: (text) => typeof text === 'string' && holds(parsed(text)),
  what: `${what}, as JSON text`,
});
const object = json('an object', isObject);
const nothingOrObject: Rule = { holds: (value) => value === null || object.holds(value), what: object.what };

/** What columns must hold beyond their type, lest something else meets it later and fails there. */
const rules: Readonly<Record<string, Rule>> = {
  'tenant.settings': json('settings', areSettings),
  'tenant.url_map': json('a map from URLs to URLs', isMapOfTexts),
  'scanner.connected': flag,
  'scanner.auto_present': flag,
  'scanner.next_captures': json(
    'a list of captures',
    (value) => Array.isArray(value) && value.every(isCapture),
  ),
  'scanner.trait': oneOf('busy', null),
  'scanner.action': nothingOrObject,
  'challenge.type': oneOf('enroll', 'verify'),
  'challenge.status': oneOf('pending', 'completed', 'failed'),
  'challenge.metadata': json('an object or null', (value) => value === null || isObject(value)),
  'challenge.outcome': nothingOrObject,
  'feature.palm_type': oneOf('left', 'right'),
  'event.body': json('an event', (value) => isObject(value) && isObject(value['data'])),
  'delivery.status': oneOf('pending', 'delivered', 'failed'),
  'job.kind': oneOf(...jobKinds),
  'captured.headers': json('a map from names to values', isMapOfTexts),
};

/**
 * The insertion of a row into the tenant that it is for now, whatever tenant it was taken from.
 *
 * @throws {Refusal} `call_contradictory`, naming table and column, and what would be right.
 */
export function insertionOf<T extends OwnedTable>(table: T, row: StateRow, tenant_id: string): Change {
  const own = { ...row, tenant_id, ...(table === 'job' ? { lane: laneOf(row, tenant_id) } : {}) };
  requireColumns(table, own, tables[table].columns);
  return { insert: table, row: own as unknown as Rows[T] } as Change;
}

export function requireColumns(
  table: string,
  row: StateRow,
  columns: Readonly<Record<string, string>>,
): void {
  for (const [column, type] of Object.entries(columns)) {
    const value = row[column];
    if (!isOfType(value, type)) {
      throw wrong(`tables.${table}: a row has no ${column} of type ${type.replace('?', ' or null')}.`);
    }
    const rule = rules[`${table}.${column}`];
    if (rule && !rule.holds(value)) {
      throw wrong(`tables.${table}: ${column} must be ${rule.what}; ${JSON.stringify(value)} was sent.`);
    }
  }
  const unknown = Object.keys(row).find((column) => !Object.hasOwn(columns, column));
  if (unknown) throw wrong(`tables.${table}: there is no column ${unknown}.`);
}

export const wrong = (message: string): Refusal => new Refusal('call_contradictory', message);

// A lane names the tenant or the webhook whose jobs it holds; taken as it is, it could be somebody else's.
function laneOf({ kind, lane }: StateRow, tenant_id: string): unknown {
  if (kind !== 'attempt_delivery') return scannerLane(tenant_id);
  if (attemptLaneOf(lane)) return lane;
  throw wrong(`tables.job: lane must be webhook:<webhook_id>; ${JSON.stringify(lane)} was sent.`);
}

function isOfType(value: unknown, type: string): boolean {
  if (value === null) return type.endsWith('?');
  return type.startsWith('text') ? typeof value === 'string' : Number.isSafeInteger(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMapOfTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string');
}

function isCapture(value: unknown): boolean {
  if (!isObject(value)) return false;
  return value['type'] === 'palm' || failureCodes.some((code) => code === value['failure_code']);
}
