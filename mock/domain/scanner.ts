/** A simulated palm scanner: the thing that a device record is paired with, and that answers challenges. */
import { failureMessages, type Capture } from './capture.ts';
import type { Challenge, Outcome } from './challenge.ts';
import type { Instant, Micros } from './instant.ts';
import { hexOf } from './seed.ts';
import type { Tenant } from './tenant.ts';

export type Scanner = {
  readonly tenant_id: string;
  readonly hardware_id: string;
  /** The device record that it is paired with; null before. */
  readonly device_id: string | null;
  /** 1 while it can be reached, else 0. Challenges can be created either way, as they go to the platform first. */
  readonly connected: 0 | 1;
  /** 1 when the simulated person answers challenges without being told, else 0. */
  readonly auto_present: 0 | 1;
  /** How long that person takes. */
  readonly latency: Micros;
  /** Captures to come, each used once, as JSON text. */
  readonly next_captures: string;
  /** Its state in the catalog: what it does by nature, such as `busy`. Null for an ordinary one. */
  readonly trait: 'busy' | null;
  /** What it did last, as JSON text; null before. */
  readonly action: string | null;
  readonly created_at: Instant;
};

/** What a scanner did last. */
export type Action = {
  readonly type: 'enter_pairing_code' | 'capture';
  readonly status: 'succeeded' | 'failed';
  readonly challenge_id: string | null;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly acquired: readonly string[];
};

export function pairingActionOf(status: Action['status']): Action {
  return {
    type: 'enter_pairing_code',
    status,
    challenge_id: null,
    failure_code: null,
    failure_message: null,
    acquired: [],
  };
}

export function actionOf({ challenge_id }: Challenge, { acquired = [] }: Capture, outcome: Outcome): Action {
  const { failure_code = null } = outcome;
  return {
    type: 'capture',
    status: failure_code === null ? 'succeeded' : 'failed',
    challenge_id,
    failure_code,
    failure_message: failure_code && failureMessages[failure_code],
    acquired,
  };
}

/** Scanners that are there, and paired, from the start; the first one needs nothing to be set up. */
export const presetScanners = [
  {
    hardware_id: 'hardware_local_002',
    device_name: 'Lobby Scanner',
    location: 'Lobby',
    effect: 'Automatic.',
  },
  {
    hardware_id: 'hardware_offline_001',
    device_name: 'Garage Scanner',
    location: 'Garage',
    connected: 0,
    effect: 'Not connected: challenges stay pending until it is connected.',
  },
  {
    hardware_id: 'hardware_busy_001',
    device_name: 'Cafeteria Scanner',
    location: 'Cafeteria',
    trait: 'busy',
    effect: 'Every capture fails with scanner_busy: there is no event.',
  },
  {
    hardware_id: 'hardware_slow_001',
    device_name: 'Archive Scanner',
    location: 'Archive',
    latency_s: 15,
    effect: 'Answers after 15 seconds.',
  },
] as const;

export type NewScanner = Pick<Scanner, 'tenant_id' | 'hardware_id' | 'device_id' | 'latency' | 'created_at'> &
  Partial<Scanner>;

/** A scanner as it comes out of the box, but for what is given. */
export function newScanner(given: NewScanner): Scanner {
  return { connected: 1, auto_present: 1, next_captures: '[]', trait: null, action: null, ...given };
}

/** The hardware id of the tenant's `ordinal`-th scanner that was given none. */
export function madeUpHardwareId({ seed, tenant_id }: Tenant, ordinal: number): string {
  return `hardware_${hexOf(10, seed, tenant_id, 'scanner', ordinal)}`;
}

export function capturesToCome({ next_captures }: Scanner): readonly Capture[] {
  return JSON.parse(next_captures) as Capture[];
}
