/**
 * The control plane of this toolkit's mock as a driver. While it is in use nobody pairs or shows palms by themselves:
 * what happens is what the checks ask for. In the end the tenant's settings are put back, and what would go on costing
 * something is removed: webhooks that nobody listens to any more, the other tenant, the OAuth clients.
 */
import { request } from 'undici';
import type { Created } from '../bench/target.ts';
import {
  DriverError,
  type Driver,
  type DriverAction,
  type DriverAnswer,
  type PalmOutcome,
} from './driver.ts';

export type ControlOptions = {
  /** Of the mock, without a slash at the end. */
  readonly baseUrl: string;
  /** Printed by the mock when it starts. */
  readonly controlToken: string;
  /** How long a call may take, in milliseconds. @default 60000 */
  readonly timeoutMs?: number;
};

type Fields = Readonly<Record<string, unknown>>;
type Answer = {
  readonly status: number;
  readonly data: Fields;
  readonly message: string;
};
type Call = {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly tenant?: string | undefined;
};

const PREFIX = '/__mock/v1';
const BY_HAND = { auto_pair: false, auto_present: false };
/** Names of permissions on the wire of the control plane. */
const permissionNames: Readonly<Record<string, string>> = {
  enroll: 'enrollment:create',
  webhooks: 'webhooks:manage',
};

export function controlDriver({ baseUrl, controlToken, timeoutMs = 60_000 }: ControlOptions): Driver {
  /** The first tenant, which needs no name, and the one this driver made beside it. */
  const tenants: (string | undefined)[] = [undefined];
  /** OAuth clients that this driver made and that are still there, with their tenants. */
  const clients = new Map<string, string | undefined>();
  let settings: Promise<Answer> | undefined;
  let other: Promise<Answer> | undefined;

  async function call({ method, path, body, tenant }: Call): Promise<Answer> {
    const answer = await request(`${baseUrl}${PREFIX}${path}`, {
      method: method as 'POST',
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      headers: {
        authorization: `Bearer ${controlToken}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(tenant === undefined ? {} : { 'x-mock-tenant': tenant }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }).catch((error: unknown) => {
      throw new DriverError(`The control plane at ${baseUrl} does not answer: ${(error as Error).message}.`);
    });
    const json = (await answer.body.json().catch(() => ({}))) as { data?: Fields; message?: string };
    if (answer.statusCode === 401)
      throw new DriverError('The control plane refuses the control token; see --control-token.');
    return { status: answer.statusCode, data: json.data ?? {}, message: json.message ?? '' };
  }

  // Kept, to be put back: somebody may be at work with this mock.
  const takeOver = (): Promise<Answer> =>
    (settings ??= call({ method: 'GET', path: '/settings' }).then(async (before) => {
      await call({ method: 'PATCH', path: '/settings', body: BY_HAND });
      return before;
    }));

  /** Asks each tenant in turn, since an action does not say whose thing it is about. */
  async function inItsTenant(attempt: (tenant: string | undefined) => Promise<Answer>): Promise<Answer> {
    let answer = await attempt(tenants[0]);
    for (const tenant of tenants.slice(1)) {
      if (answer.status !== 404) break;
      answer = await attempt(tenant);
    }
    return answer;
  }

  async function pair(
    tenant: string | undefined,
    pairingCode: string,
    hardwareId: string | undefined,
  ): Promise<Answer> {
    const unpacked = await call({
      method: 'POST',
      path: '/scanners',
      tenant,
      body: { auto_present: false, ...(hardwareId === undefined ? {} : { hardware_id: hardwareId }) },
    });
    const id = String(unpacked.data['hardware_id'] ?? hardwareId);
    const path = `/scanners/${encodeURIComponent(id)}/enter_pairing_code`;
    return call({ method: 'POST', path, tenant, body: { pairing_code: pairingCode } });
  }

  async function present(
    tenant: string | undefined,
    challengeId: string,
    outcome: PalmOutcome,
  ): Promise<Answer> {
    const path = `/challenges/${encodeURIComponent(challengeId)}`;
    const challenge = await call({ method: 'GET', path, tenant });
    if (challenge.status !== 200) return challenge;
    const enrolling = challenge.data['type'] === 'enroll' && outcome === 'match';
    return call({
      method: 'POST',
      path: `${path}/simulate`,
      tenant,
      body: { outcome: enrolling ? 'enroll' : outcome },
    });
  }

  async function createClient({
    permissions,
    tenant,
  }: Extract<DriverAction, { action: 'create_client' }>): Promise<Answer> {
    const body = permissions ? { permissions: permissions.map((name) => permissionNames[name] ?? name) } : {};
    const id = tenant === 'other' ? await otherTenant() : undefined;
    const answer = await call({ method: 'POST', path: '/oauth_clients', tenant: id, body });
    const clientId = answer.data['client_id'];
    if (typeof clientId === 'string') clients.set(clientId, id);
    return answer;
  }

  async function otherTenant(): Promise<string> {
    other ??= call({ method: 'POST', path: '/tenants', body: { seed: 'conformance', settings: BY_HAND } });
    const id = String((await other).data['tenant_id']);
    if (!tenants.includes(id)) tenants.push(id);
    return id;
  }

  async function deleteClient(clientId: string): Promise<Answer> {
    const path = `/oauth_clients/${encodeURIComponent(clientId)}`;
    const answer = await inItsTenant((tenant) => call({ method: 'DELETE', path, tenant }));
    if (answer.status < 300) clients.delete(clientId);
    return answer;
  }

  /** Deletes the webhooks of these names, wherever they are. Nobody listens to them once the run is over. */
  async function deleteWebhooks(names: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const gone = new Set<string>();
    for (const tenant of tenants) {
      const { data } = await call({ method: 'GET', path: '/webhooks', tenant });
      const webhooks = (data as unknown as readonly Record<string, string>[]).filter(({ name = '' }) =>
        names.has(name),
      );
      await Promise.all(
        webhooks.map(async ({ name = '', webhook_id }) => {
          const { status } = await call({ method: 'DELETE', path: `/webhooks/${webhook_id}`, tenant });
          if (status < 300) gone.add(name);
        }),
      );
    }
    return gone;
  }

  function run(action: DriverAction): Promise<Answer> {
    switch (action.action) {
      case 'pair':
        return inItsTenant((tenant) => pair(tenant, action.pairing_code, action.hardware_id));
      case 'provision_user':
        return call({ method: 'POST', path: '/users', body: { external_user_id: action.external_user_id } });
      case 'present_palm':
        return inItsTenant((tenant) => present(tenant, action.challenge_id, action.outcome));
      case 'create_client':
        return createClient(action);
      case 'rotate_client':
        return inItsTenant((tenant) =>
          call({
            method: 'POST',
            path: `/oauth_clients/${encodeURIComponent(action.client_id)}/rotate`,
            tenant,
          }),
        );
      case 'delete_client':
        return deleteClient(action.client_id);
      case 'advance_clock':
        return call({ method: 'POST', path: '/clock/advance', body: { by_seconds: action.seconds } });
    }
  }

  return {
    name: 'control',
    async open() {
      const { status, data } = await takeOver();
      if (status === 200 && 'auto_pair' in data) return;
      throw new DriverError(
        `There is no control plane at ${baseUrl}: --driver control is for this toolkit's mock.`,
      );
    },
    async perform(action) {
      await takeOver();
      const { status, data, message } = await run(action);
      return status < 300 ? { ok: true, ...named(data) } : { ok: false, message: `${status}: ${message}` };
    },
    async remove(created) {
      const isWebhook = ({ operationId }: Created) => operationId === 'createWebhook';
      const names = new Set(created.filter(isWebhook).map(({ what }) => what));
      const gone = await deleteWebhooks(names);
      return created.filter((each) => isWebhook(each) && gone.has(each.what));
    },
    async close() {
      for (const [clientId, tenant] of clients) {
        await call({ method: 'DELETE', path: `/oauth_clients/${clientId}`, tenant });
      }
      for (const tenant of tenants.slice(1)) await call({ method: 'DELETE', path: `/tenants/${tenant}` });
      // What was never taken over needs nothing back.
      const before = (await settings?.catch(() => undefined))?.data;
      if (before && Object.keys(before).length > 0)
        await call({ method: 'PATCH', path: '/settings', body: pick(before, Object.keys(BY_HAND)) });
    },
  };
}

/** What an answer of the protocol names. */
function named(data: Fields): Omit<Extract<DriverAnswer, { ok: true }>, 'ok'> {
  return pick(data, ['hardware_id', 'client_id', 'client_secret']) as Omit<
    Extract<DriverAnswer, { ok: true }>,
    'ok'
  >;
}

function pick(data: Fields, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
}

/** Whether the target says of itself that it is this toolkit's mock. */
export async function isMock(baseUrl: string): Promise<boolean> {
  try {
    const answer = await request(`${baseUrl}${PREFIX}/health`, { headersTimeout: 2_000, bodyTimeout: 2_000 });
    const json = (await answer.body.json()) as { data?: { started_at?: unknown; contract?: unknown } };
    return answer.statusCode === 200 && typeof json.data?.contract === 'string';
  } catch {
    return false;
  }
}
