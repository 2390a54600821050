/** What the deployment remembers: tenants, what belongs to them, and the OAuth clients that act for them. */
import type { JsonObject } from './json.ts';

export type Permission = 'enroll' | 'webhooks';

export type EventType = 'device.paired' | 'enrollment.complete' | 'verification.complete';

export type OAuthClient = {
  readonly clientId: string;
  readonly tenant: Tenant;
  readonly permissions: readonly string[];
  /** Oldest first; the last one is the secret that counts. */
  readonly secrets: string[];
  /** Epoch milliseconds; a deleted client stays known, so that its tokens can be told from forged ones. */
  deletedAt?: number;
  /** The newest token that was issued to it. */
  latestToken?: { readonly id: string; readonly jwt: string };
};

export type Device = {
  readonly deviceId: string;
  readonly deviceName: string;
  readonly location: string;
  readonly pairingCode: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly registeredBy: OAuthClient;
  /** Known once the scanner has taken the pairing code. */
  hardwareId?: string;
};

export type User = {
  readonly externalUserId: string;
  readonly userId: string;
  readonly createdBy: OAuthClient | undefined;
  /** Hardware ids of the scanners on which both palms are enrolled. */
  readonly enrolledOn: Set<string>;
};

/** An object or null as it was sent; undefined where the request had none. */
export type Metadata = JsonObject | null | undefined;

export type Challenge = {
  readonly challengeId: string;
  readonly kind: 'enroll' | 'verify';
  readonly tenant: Tenant;
  readonly user: User;
  readonly hardwareId: string;
  readonly metadata: Metadata;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  status: 'pending' | 'completed';
};

export type Webhook = {
  readonly webhookId: string;
  readonly name: string;
  /** A URL in its normal form; a careless deployment may hold something that is none. */
  readonly endpoint: string;
  readonly events: readonly string[];
  readonly apiKey: string | undefined;
  readonly createdBy: OAuthClient;
  active: boolean;
};

export type Tenant = {
  readonly tenantId: string;
  readonly devices: Device[];
  /** By external_user_id. */
  readonly users: Map<string, User>;
  readonly challenges: Challenge[];
  readonly webhooks: Webhook[];
  /** Everything that happened, in order, as it was sent. */
  readonly events: { readonly type: EventType; readonly event: JsonObject }[];
};

export function createTenant(tenantId: string): Tenant {
  return { tenantId, devices: [], users: new Map(), challenges: [], webhooks: [], events: [] };
}
