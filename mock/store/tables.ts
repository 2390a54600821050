/**
 * The tables, once, as data: both engines' schemas and every statement are made from this.
 *
 * Columns are only `text` and `bigint` (times in microseconds, counts), so that one schema serves SQLite and PostgreSQL.
 * A row is a domain entity as it stands.
 */
import type { Challenge } from '../domain/challenge.ts';
import type { Device } from '../domain/device.ts';
import type { Feature, User } from '../domain/enrollment.ts';
import type { Attempt, Delivery, Event } from '../domain/event.ts';
import type { Fault } from '../domain/fault.ts';
import type { Job } from '../domain/job.ts';
import type { OAuthClient } from '../domain/oauth-client.ts';
import type { Scanner } from '../domain/scanner.ts';
import type { Captured, Sink } from '../domain/sink.ts';
import type { Tenant } from '../domain/tenant.ts';
import type { Webhook } from '../domain/webhook.ts';

/** The public half of a key that signed tokens, kept so that they stay verifiable after a restart. */
export type SigningKey = { readonly kid: string; readonly public_jwk: string; readonly created_at: number };

/** That a state of a tenant was kept. */
export type Snapshot = { readonly tenant_id: string; readonly name: string; readonly taken_at: number };

/** What a snapshot holds, as JSON text: apart, so that snapshots can be listed without reading them. */
export type KeptState = { readonly tenant_id: string; readonly name: string; readonly state: string };

/** How often a kind of thing was made under a natural key; see `Store.ordinal`. */
export type Ordinal = {
  readonly tenant_id: string;
  readonly kind: string;
  readonly natural_key: string;
  readonly taken: number;
};

export type Rows = {
  tenant: Tenant;
  oauth_client: OAuthClient;
  signing_key: SigningKey;
  device: Device;
  scanner: Scanner;
  platform_user: User;
  challenge: Challenge;
  feature: Feature;
  webhook: Webhook;
  event: Event;
  delivery: Delivery;
  attempt: Attempt;
  job: Job;
  ordinal: Ordinal;
  snapshot: Snapshot;
  kept_state: KeptState;
  fault: Fault;
  sink: Sink;
  captured: Captured;
};

export type Table = keyof Rows;

/** `?` marks a column that can be null. */
type ColumnType = 'text' | 'bigint' | 'text?' | 'bigint?';

export type TableDefinition<Row> = {
  readonly columns: Readonly<Record<keyof Row & string, ColumnType>>;
  readonly primaryKey: readonly (keyof Row & string)[];
  /** Named unique constraints: a conflict is reported by this name. */
  readonly unique?: Readonly<Record<string, readonly (keyof Row & string)[]>>;
  readonly indexes?: Readonly<Record<string, Index<Row>>>;
};

type Columns<Row> = readonly (keyof Row & string)[];

/** Of all rows, or of the few that have this text in this column: then it stays small however much is stored. */
export type Index<Row> =
  | Columns<Row>
  | { readonly on: Columns<Row>; readonly column: keyof Row & string; readonly is: string };

export const tables: { readonly [T in Table]: TableDefinition<Rows[T]> } = {
  tenant: {
    columns: {
      tenant_id: 'text',
      seed: 'text',
      clock_offset: 'bigint',
      clock_frozen_at: 'bigint?',
      settings: 'text',
      url_map: 'text',
      has_faults: 'bigint',
      created_at: 'bigint',
    },
    primaryKey: ['tenant_id'],
  },
  oauth_client: {
    columns: {
      client_id: 'text',
      tenant_id: 'text',
      secret_hash: 'text',
      permissions: 'text',
      created_at: 'bigint',
    },
    primaryKey: ['client_id'],
  },
  signing_key: {
    columns: { kid: 'text', public_jwk: 'text', created_at: 'bigint' },
    primaryKey: ['kid'],
  },
  device: {
    columns: {
      device_id: 'text',
      tenant_id: 'text',
      device_name: 'text',
      location: 'text',
      created_at: 'bigint',
      pairing_code: 'text',
      pairing_expires_at: 'bigint',
      hardware_id: 'text?',
      paired_at: 'bigint?',
      cert_valid_until: 'bigint?',
    },
    primaryKey: ['device_id'],
    unique: {
      device_pairing_code: ['tenant_id', 'pairing_code'],
      device_hardware_id: ['tenant_id', 'hardware_id'],
    },
  },
  scanner: {
    columns: {
      tenant_id: 'text',
      hardware_id: 'text',
      device_id: 'text?',
      connected: 'bigint',
      auto_present: 'bigint',
      latency: 'bigint',
      next_captures: 'text',
      trait: 'text?',
      action: 'text?',
      created_at: 'bigint',
    },
    primaryKey: ['tenant_id', 'hardware_id'],
  },
  platform_user: {
    columns: { user_id: 'text', tenant_id: 'text', external_user_id: 'text', created_at: 'bigint' },
    primaryKey: ['user_id'],
    unique: { platform_user_external_id: ['tenant_id', 'external_user_id'] },
    indexes: { platform_user_of_tenant: ['tenant_id', 'created_at'] },
  },
  challenge: {
    columns: {
      challenge_id: 'text',
      tenant_id: 'text',
      type: 'text',
      external_user_id: 'text',
      hardware_id: 'text',
      status: 'text',
      metadata: 'text',
      created_at: 'bigint',
      expires_at: 'bigint',
      decided_by: 'text?',
      outcome: 'text?',
    },
    primaryKey: ['challenge_id'],
    indexes: {
      challenge_of_tenant: ['tenant_id', 'created_at'],
      // What a scanner shows, and whether somebody is being enrolled on it: answered ones are nobody's question.
      challenge_open: {
        on: ['tenant_id', 'hardware_id', 'external_user_id'],
        column: 'status',
        is: 'pending',
      },
    },
  },
  feature: {
    columns: {
      feature_id: 'text',
      tenant_id: 'text',
      user_id: 'text',
      external_user_id: 'text',
      hardware_id: 'text',
      palm_type: 'text',
      person: 'text',
      challenge_id: 'text',
      enrolled_at: 'bigint',
    },
    primaryKey: ['feature_id'],
    unique: { feature_of_person: ['tenant_id', 'external_user_id', 'hardware_id', 'palm_type'] },
  },
  webhook: {
    columns: {
      webhook_id: 'text',
      tenant_id: 'text',
      name: 'text',
      endpoint: 'text',
      events: 'text',
      api_key: 'text?',
      created_at: 'bigint',
    },
    primaryKey: ['webhook_id'],
    unique: { webhook_endpoint: ['tenant_id', 'endpoint'], webhook_name: ['tenant_id', 'name'] },
  },
  event: {
    columns: {
      event_id: 'text',
      tenant_id: 'text',
      event_type: 'text',
      body: 'text',
      copies: 'bigint',
      created_at: 'bigint',
    },
    primaryKey: ['event_id'],
    indexes: { event_of_tenant: ['tenant_id', 'created_at'] },
  },
  delivery: {
    columns: {
      delivery_id: 'text',
      tenant_id: 'text',
      event_id: 'text',
      webhook_id: 'text',
      status: 'text',
      attempts: 'bigint',
      created_at: 'bigint',
    },
    primaryKey: ['delivery_id'],
    indexes: {
      delivery_of_event: ['event_id'],
      delivery_of_tenant: ['tenant_id', 'created_at'],
      delivery_of_webhook: ['webhook_id', 'created_at'],
    },
  },
  attempt: {
    columns: {
      delivery_id: 'text',
      tenant_id: 'text',
      number: 'bigint',
      started_at: 'bigint',
      duration_ms: 'bigint',
      status_code: 'bigint?',
      error: 'text?',
    },
    primaryKey: ['delivery_id', 'number'],
  },
  job: {
    columns: {
      job_id: 'text',
      tenant_id: 'text',
      lane: 'text',
      kind: 'text',
      ref: 'text',
      due_at: 'bigint',
    },
    primaryKey: ['job_id'],
    indexes: {
      job_of_delivery: { on: ['ref'], column: 'kind', is: 'attempt_delivery' },
      job_of_lane: ['lane', 'due_at'],
      job_of_tenant: ['tenant_id', 'due_at'],
    },
  },
  snapshot: {
    columns: { tenant_id: 'text', name: 'text', taken_at: 'bigint' },
    primaryKey: ['tenant_id', 'name'],
  },
  kept_state: {
    columns: { tenant_id: 'text', name: 'text', state: 'text' },
    primaryKey: ['tenant_id', 'name'],
  },
  fault: {
    columns: {
      fault_id: 'text',
      tenant_id: 'text',
      match: 'text',
      effect: 'text',
      times_left: 'bigint?',
      probability: 'bigint',
      matches: 'bigint',
      hits: 'bigint',
      created_at: 'bigint',
    },
    primaryKey: ['fault_id'],
    indexes: { fault_of_tenant: ['tenant_id'] },
  },
  sink: {
    columns: {
      tenant_id: 'text',
      name: 'text',
      status: 'bigint?',
      answers_left: 'bigint?',
      captured: 'bigint',
    },
    primaryKey: ['tenant_id', 'name'],
  },
  captured: {
    columns: {
      tenant_id: 'text',
      name: 'text',
      number: 'bigint',
      received_at: 'bigint',
      headers: 'text',
      body: 'text',
      status: 'bigint?',
    },
    primaryKey: ['tenant_id', 'name', 'number'],
  },
  ordinal: {
    columns: { tenant_id: 'text', kind: 'text', natural_key: 'text', taken: 'bigint' },
    primaryKey: ['tenant_id', 'kind', 'natural_key'],
  },
};
