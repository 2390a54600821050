import type { EventType } from '../../generated/wire.ts';

export type Credentials = { readonly clientId: string; readonly clientSecret: string };

/** Things that a person prepared, instead of a driver. */
export type Fixtures = {
  /** A scanner of the tenant that is paired. */
  readonly hardwareId?: string | undefined;
  /** An external_user_id that is enrolled on that scanner. */
  readonly enrolledUser?: string | undefined;
  /** A client of the same tenant without permissions. */
  readonly limitedClient?: Credentials | undefined;
  readonly otherTenantClient?: Credentials | undefined;
};

/** What a run is done with, everything settled. Durations are in milliseconds. */
export type Settings = Credentials & {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Whether scanners take their code and show a matching palm by themselves. */
  readonly auto: boolean;
  readonly fixtures: Fixtures;
  /** Creates as little as possible; leaves out generated requests. */
  readonly safe: boolean;
  /** Most records that the run may create at the target. */
  readonly maxCreates: number;
  readonly timeoutMs: number;
  /** How long an event may take to arrive. */
  readonly eventWindowMs: number;
  /** How long retries are waited for. */
  readonly retryWindowMs: number;
  /** How long nothing has to happen before it counts as "did not happen". */
  readonly settleMs: number;
  /** How long a receiver has to acknowledge; 10 s in the contract. */
  readonly acknowledgeWithinMs: number;
  /** Seed of the generated requests. */
  readonly seed: number;
  /** Generated requests for each property. */
  readonly propertyRuns: number;
  /** Where in the sequence of a seed to start, to replay what was found. */
  readonly propertyPath: string | undefined;
};

export const EVENT_TYPES: readonly EventType[] = [
  'device.paired',
  'enrollment.complete',
  'verification.complete',
];
