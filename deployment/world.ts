import type { CryptoKey } from 'jose';
import type { Clock } from './clock.ts';
import type { Defects } from './defects.ts';
import type { Settings } from './options.ts';
import type { OAuthClient, Tenant } from './state.ts';
import type { Timers } from './timers.ts';
import type { Work } from './work.ts';

/** What every part of the deployment is given. */
export type World = {
  readonly settings: Settings;
  readonly defects: Defects;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly work: Work;
  /** The tenant of the first client, and the neighbour whose data must stay apart. */
  readonly tenants: readonly [first: Tenant, other: Tenant];
  /** By client_id. */
  readonly clients: Map<string, OAuthClient>;
  readonly signingKey: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
};
