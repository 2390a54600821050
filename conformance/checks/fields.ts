/** Checks on single fields of one shared answer: a table of them reads better than a function for each. */
import type { RequirementId } from '../../generated/requirements.ts';
import type { Bench } from '../bench/bench.ts';
import { check, type Check, type CheckInput } from '../check.ts';
import { answerOf, expectThat, Inconclusive } from '../expect.ts';
import { jsonAt, type Exchange } from '../target/exchange.ts';

export type FieldRow = {
  readonly slug: string;
  readonly title: string;
  readonly verifies: RequirementId | Check['verifies'];
  /** JSON Pointer into the body of the answer. */
  readonly at: string;
  readonly expected: string;
  readonly holds: (value: unknown, exchange: Exchange) => boolean;
  readonly severity?: 'warn';
};

export function fieldChecks(
  prefix: string,
  subject: (bench: Bench) => Promise<Exchange>,
  rows: readonly FieldRow[],
  common: Pick<CheckInput, 'needs'> = {},
): readonly Check[] {
  return rows.map(({ slug, title, verifies, at, expected, holds, severity }) =>
    check({
      id: `${prefix}/${slug}`,
      title,
      verifies,
      ...common,
      ...(severity ? { severity } : {}),
      async run(bench) {
        const exchange = await subject(bench);
        const value = jsonAt(exchange, at);
        expectThat(exchange, holds(value, exchange), `${expected} at ${at || 'the body'}`, value);
      },
    }),
  );
}

/**
 * That an answer has the right status is a finding for the check that is about it; the others only have nothing to look at.
 *
 * @throws {Inconclusive} unless the answer came with `status`.
 */
export function requireAnswer(exchange: Exchange, status: number): Exchange {
  if (exchange.response?.status === status) return exchange;
  throw new Inconclusive(`There is no answer to look at: ${answerOf(exchange)}`, [exchange]);
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const ISO_8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;

export const isUuid = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isTimestamp = (value: unknown): value is string =>
  typeof value === 'string' && ISO_8601.test(value) && !Number.isNaN(Date.parse(value));
export const isPositiveInteger = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number');

/** Whether `later` is `seconds` after `earlier`, give or take a `tolerance`; all in seconds. */
export function isApart(earlier: unknown, later: unknown, seconds: number, tolerance: number): boolean {
  if (!isTimestamp(earlier) || !isTimestamp(later)) return false;
  return Math.abs(Date.parse(later) - Date.parse(earlier) - seconds * 1000) <= tolerance * 1000;
}

/** A body as it was sent. */
export function sent({ request }: Exchange): Record<string, unknown> {
  const body: unknown = JSON.parse(request.body ?? 'null');
  return isObject(body) ? body : {};
}
