/** How a check says what it saw: by throwing. Nothing thrown is a pass. */
import type { Need } from './check.ts';
import type { Delivery } from './receiver/delivery.ts';
import { jsonAt, type Exchange } from './target/exchange.ts';

/** An exchange or a delivery that shows a finding. */
export type Evidence = Exchange | Delivery;

/** The deployment deviates from the contract. */
export class Finding extends Error {
  override readonly name = 'Finding';
  readonly expected: string;
  readonly actual: string;
  readonly evidence: readonly Evidence[];

  constructor(expected: string, actual: string, evidence: readonly Evidence[] = []) {
    super(`expected ${expected}, got ${actual}`);
    this.expected = expected;
    this.actual = actual;
    this.evidence = evidence;
  }
}

/** Something is missing that the check needs; says what. */
export class NotTestable extends Error {
  override readonly name = 'NotTestable';
  readonly missing: Need | undefined;

  constructor(message: string, missing?: Need) {
    super(message);
    this.missing = missing;
  }
}

/** The check does not apply to this deployment; says why. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** The check ran and could not tell: its control failed, or times were too close to call. */
export class Inconclusive extends Error {
  override readonly name = 'Inconclusive';
  readonly evidence: readonly Evidence[];

  constructor(message: string, evidence: readonly Evidence[] = []) {
    super(message);
    this.evidence = evidence;
  }
}

/** @throws {Finding} unless the answer came and has one of `statuses`. */
export function expectStatus(exchange: Exchange, ...statuses: readonly number[]): void {
  if (exchange.response?.status === 429)
    throw new Inconclusive('The deployment limits the rate; lower --rate.', [exchange]);
  if (exchange.response && statuses.includes(exchange.response.status)) return;
  throw new Finding(`status ${statuses.join(' or ')}`, answerOf(exchange), [exchange]);
}

/** @throws {Finding} unless `holds`. */
export function expectThat(
  evidence: Evidence | readonly Evidence[],
  holds: boolean,
  expected: string,
  actual: unknown,
): asserts holds {
  if (!holds) throw new Finding(expected, shown(actual), [evidence].flat() as Evidence[]);
}

/** @throws {Finding} unless the value at `pointer` of the answer's body satisfies `holds`. */
export function expectAt(
  exchange: Exchange,
  pointer: string,
  holds: (value: unknown) => boolean,
  expected: string,
): void {
  const value = jsonAt(exchange, pointer);
  expectThat(exchange, holds(value), `${expected} at ${pointer}`, value);
}

/** What came back, in a few words. */
export function answerOf({ response, failure }: Exchange): string {
  if (!response) return failure ? `no answer: ${failure.message}` : 'no answer';
  return `status ${response.status}: ${clip(response.text.replace(/\s+/g, ' ').trim()) || 'no body'}`;
}

/** A value as evidence: JSON, cut to a length that can be read. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return clip(typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value)));
}

const LONGEST_SHOWN = 300;

function clip(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}… (${text.length} characters)` : text;
}
