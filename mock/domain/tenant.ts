/**
 * A tenant is a world of its own: its clients, devices, people, events and its clock are nobody else's.
 *
 * Its clock runs with the real time plus an offset, or stands still until somebody moves it. It only goes forward; what
 * was is brought back by restoring a snapshot.
 */
import type { Instant, Micros } from './instant.ts';

export type Tenant = {
  readonly tenant_id: string;
  /** What the tenant's ids, palms and scores are derived from. */
  readonly seed: string;
  /** How far the tenant's time is ahead of the real one, in microseconds. Of no meaning while it stands still. */
  readonly clock_offset: Micros;
  /** What the clock shows while it stands still; null while it runs. */
  readonly clock_frozen_at: Instant | null;
  /** Readings of the reference that this tenant takes (see settings.ts), as JSON text. */
  readonly settings: string;
  /** Where its deliveries really go (see url-map.ts), as JSON text. */
  readonly url_map: string;
  /** 1 when faults may be set; 0 when there are none, so that nobody has to look for them. */
  readonly has_faults: 0 | 1;
  readonly created_at: Instant;
};

export type TenantClock = Pick<Tenant, 'clock_offset' | 'clock_frozen_at'>;

/** A real time that never comes: when something is due on a clock that stands still. */
export const NEVER: Instant = Infinity;

/** The tenant's time when the real time is `now`. Everything with a deadline lives by it. */
export function tenantTime(clock: TenantClock, now: Instant): Instant {
  return clock.clock_frozen_at ?? now + clock.clock_offset;
}

/** The real time at which the tenant's clock shows `due`; long ago if it is past, `NEVER` if the clock stands still. */
export function realTime(clock: TenantClock, due: Instant): Instant {
  if (clock.clock_frozen_at === null) return due - clock.clock_offset;
  return due <= clock.clock_frozen_at ? 0 : NEVER;
}

export function freeze(clock: TenantClock, now: Instant): TenantClock {
  return { clock_offset: clock.clock_offset, clock_frozen_at: tenantTime(clock, now) };
}

/** Lets the clock run on from what it shows. */
export function run(clock: TenantClock, now: Instant): TenantClock {
  return { clock_offset: tenantTime(clock, now) - now, clock_frozen_at: null };
}

/** The clock so moved that it shows `to`, which must not be before what it shows; it runs or stands still as before. */
export function moveTo(clock: TenantClock, to: Instant, now: Instant): TenantClock {
  return clock.clock_frozen_at === null
    ? { clock_offset: to - now, clock_frozen_at: null }
    : { ...clock, clock_frozen_at: to };
}
