import type { DefectId } from './defects.ts';

export type DeploymentOptions = {
  /** Port of the API; 0 takes a free one. @default 0 */
  readonly port?: number;
  /** Port of the private admin interface; 0 takes a free one. @default 0 */
  readonly adminPort?: number;
  /** The one way in which this deployment deviates. @default none */
  readonly defect?: DefectId;
  /** `auto`: scanners take their code and show a matching palm by themselves; `driven`: only when told. */
  readonly scanner?: 'auto' | 'driven';
  /** `open`: enrolling creates the user; `strict`: enrolling someone unknown answers 404. @default 'open' */
  readonly users?: 'open' | 'strict';
  /** One `enrollment.complete` a palm, or one for both. @default 'per-palm' */
  readonly enrollmentEvents?: 'per-palm' | 'both';
  /** Lets http endpoints on 127.0.0.1, [::1] and localhost through. @default false */
  readonly allowHttpLoopback?: boolean;
  /** Milliseconds that every answer of the API is held back. @default 0 */
  readonly latencyMs?: number;
  /** Holds back every other delivery by 250 ms, so that events overtake each other. @default false */
  readonly reorderEvents?: boolean;
  /** How long an attempt may go unanswered, in milliseconds. @default 10_000 */
  readonly acknowledgeWithinMs?: number;
  /** Pause before the first retry, in milliseconds; it doubles with each further one. @default 200 */
  readonly retryBaseMs?: number;
  /** Attempts until a delivery is given up. @default 6 */
  readonly maxAttempts?: number;
  /** How long an automatic scanner takes, in milliseconds. @default 25 */
  readonly scannerDelayMs?: number;
};

type Defaulted = Omit<DeploymentOptions, 'defect'>;

export type Settings = Required<Defaulted> & Pick<DeploymentOptions, 'defect'>;

const defaults: Required<Defaulted> = {
  port: 0,
  adminPort: 0,
  scanner: 'driven',
  users: 'open',
  enrollmentEvents: 'per-palm',
  allowHttpLoopback: false,
  latencyMs: 0,
  reorderEvents: false,
  acknowledgeWithinMs: 10_000,
  retryBaseMs: 200,
  maxAttempts: 6,
  scannerDelayMs: 25,
};

export function settle(options: DeploymentOptions): Settings {
  return { ...defaults, ...options };
}
