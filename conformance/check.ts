/**
 * A check is data plus one function. It runs against any deployment, cites the requirements it is evidence for, and
 * says what it needs beyond a base URL and client credentials.
 */
import { requirements, type Requirement, type RequirementId } from '../generated/requirements.ts';
import type { Bench } from './bench/bench.ts';

/** What a check cannot do without; `needs` in `--list`. */
export type Need =
  | 'scanner'
  | 'pairing'
  | 'palm'
  | 'hand'
  | 'receiver'
  | 'user'
  | 'client'
  | 'limited-client'
  | 'other-tenant'
  | 'rotation'
  | 'deletion'
  | 'clock'
  | 'event'
  | 'budget';

/**
 * What a check takes, and with it when it runs:
 * - `limit`: waits out the time that a receiver has to answer; started first
 * - `request`: a few requests
 * - `property`: many generated requests, each of which may create something
 * - `event`: waits for a delivery; after the requests, whose load would blur times
 * - `timing`: waits for retries, likewise
 * - `subscription`: a few requests that create webhooks; late, since every event goes to each of them
 * - `exclusive`: changes the world of the others (moves time), so it runs alone, after them
 * - `aftermath`: looks at everything that was recorded, last of all
 */
export type Cost =
  | 'limit'
  | 'request'
  | 'property'
  | 'event'
  | 'timing'
  | 'subscription'
  | 'exclusive'
  | 'aftermath';

export type Check = {
  /** `<operation or event in kebab-case>/<behaviour>`; the same whether it passes or fails. */
  readonly id: string;
  /** The behaviour of a conformant deployment, in the present tense. */
  readonly title: string;
  /** What a pass is evidence for. The first one decides how severe a finding is. */
  readonly verifies: readonly [RequirementId, ...RequirementId[]];
  readonly needs: readonly Need[];
  readonly cost: Cost;
  /** Part of the smoke profile. */
  readonly smoke: boolean;
  /** `warn` where the requirement binds, but this reading of it is not stated. */
  readonly severity: 'fail' | 'warn';
  /** @throws {Finding} when the deployment deviates; NotTestable or Inconclusive when that cannot be told. */
  readonly run: (bench: Bench) => Promise<void>;
};

export type CheckInput = Pick<Check, 'id' | 'title' | 'run'> & {
  readonly verifies: RequirementId | Check['verifies'];
  readonly needs?: readonly Need[];
  readonly cost?: Cost;
  readonly smoke?: boolean;
  readonly severity?: 'warn';
};

/** A check with its severity settled: MUST fails, SHOULD warns, and an inference never does more than warn. */
export function check({
  verifies,
  needs = [],
  cost = 'request',
  smoke = false,
  severity,
  ...rest
}: CheckInput): Check {
  const cited = typeof verifies === 'string' ? ([verifies] as const) : verifies;
  const ofItsOwn = isBinding(requirements[cited[0]]) ? 'fail' : 'warn';
  return { ...rest, verifies: cited, needs, cost, smoke, severity: severity ?? ofItsOwn };
}

/** Whether a deployment that does not keep it is not conformant. */
export function isBinding({ level, basis }: Requirement): boolean {
  return level === 'MUST' && basis !== 'inferred';
}

export type Verdict =
  | 'pass'
  | 'fail'
  | 'warn'
  | 'not-applicable'
  | 'not-testable'
  | 'inconclusive'
  | 'harness-error';

/** From the harmless to the worst; a group takes the worst of its members. */
export const verdictOrder: readonly Verdict[] = [
  'pass',
  'not-applicable',
  'not-testable',
  'inconclusive',
  'warn',
  'fail',
  'harness-error',
];

export function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.toSorted((one, other) => verdictOrder.indexOf(other) - verdictOrder.indexOf(one))[0];
}
