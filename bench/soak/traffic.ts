/** What partners and their tests do to a mock in weeks, mixed: each kind of call by its weight. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CLIENT_SECRET, SOMEBODY } from '../contenders.ts';

export type Credentials = {
  readonly url: string;
  readonly client_id: string;
  readonly control_token: string;
};

export type Traffic = {
  /** Challenges of verifications that were answered with 201. */
  readonly verified: Set<string>;
  /** How many calls were made, by their kind. */
  readonly calls: Map<string, number>;
  /** Makes one call of a kind that `chance` (0 to 1) picks. */
  one(chance: number): Promise<void>;
};

const JSON_HEADERS = { 'content-type': 'application/json' };

/** @param receiver where events of the first tenant are delivered */
export async function traffic(mock: Credentials, receiver: string): Promise<Traffic> {
  const { url, client_id, control_token } = mock;
  const verified = new Set<string>();
  const calls = new Map<string, number>();
  const control = (method: string, path: string, body?: object, tenant?: string) =>
    call(`${url}/__mock/v1${path}`, method, body, {
      authorization: `Bearer ${control_token}`,
      ...(tenant === undefined ? {} : { 'x-mock-tenant': tenant }),
    });
  const grant = { grant_type: 'client_credentials', client_id, client_secret: CLIENT_SECRET };
  const tokenOf = async (credentials: object) =>
    (await call(`${url}/v1/auth/token`, 'POST', credentials)).body['access_token'] as string;
  let bearer = { authorization: `Bearer ${await tokenOf(grant)}` };
  const api = (path: string, body: object, headers: Record<string, string> = bearer) =>
    call(`${url}${path}`, 'POST', body, headers);

  await control('POST', `/users/${SOMEBODY.external_user_id}/enroll`, {});
  await api('/v1/webhooks', {
    name: 'Soak',
    endpoint: receiver,
    events: ['device.paired', 'enrollment.complete', 'verification.complete'],
  });
  const side = dataOf<{ readonly tenant_id: string }>(await control('POST', '/tenants', { seed: 'side' }));

  const kinds: readonly (readonly [name: string, weight: number, make: () => Promise<unknown>])[] = [
    [
      'verify',
      60,
      async () => {
        const { data } = (await api('/v1/verify', SOMEBODY)).body as {
          readonly data?: { challenge_id: string };
        };
        if (data) verified.add(data.challenge_id);
      },
    ],
    ['refused', 10, () => api('/v1/verify', { external_user_id: '', metadata: 7 })],
    ['nowhere', 4, () => api(`/v1/nowhere-${Math.random()}`, {})],
    [
      'stranger',
      4,
      () => api('/v1/verify', SOMEBODY, { authorization: `Bearer ${'x'.repeat(700)}${Math.random()}` }),
    ],
    ['device', 4, () => api('/v1/devices', { device_name: `Scanner ${Math.random()}`, location: 'Lobby' })],
    ['newcomer', 4, () => api('/v1/enroll/both', { ...SOMEBODY, external_user_id: `user-${Math.random()}` })],
    ['token', 4, async () => (bearer = { authorization: `Bearer ${await tokenOf(grant)}` })],
    [
      'fault',
      2,
      async () => {
        await control('POST', '/faults', { effect: { type: 'duplicate' } });
        await control('DELETE', '/faults');
      },
    ],
    [
      'tenant',
      2,
      async () => {
        const made = dataOf<{ tenant_id: string; client_id: string; client_secret: string }>(
          await control('POST', '/tenants', {}),
        );
        const own = { ...grant, client_id: made.client_id, client_secret: made.client_secret };
        await api(
          '/v1/devices',
          { device_name: 'A', location: 'B' },
          { authorization: `Bearer ${await tokenOf(own)}` },
        );
        await control('DELETE', `/tenants/${made.tenant_id}`);
      },
    ],
    [
      'snapshot',
      1,
      async () => {
        await control('POST', '/snapshots', { name: 'soak' }, side.tenant_id);
        await control('POST', '/clock/advance', { by_seconds: 1 }, side.tenant_id);
        await control('POST', '/snapshots/soak/restore', undefined, side.tenant_id);
      },
    ],
    ['watch', 2, () => watchFor(`${url}/__mock/v1/stream`, 200)],
    ['wait', 2, () => control('POST', '/wait', { where: { challenge_id: 'none' }, timeout_ms: 100 })],
    [
      'look',
      1,
      () =>
        Promise.all(
          ['/requests', '/events', '/deliveries', '/challenges', '/users'].map((path) =>
            control('GET', path),
          ),
        ),
    ],
  ];
  const whole = kinds.reduce((sum, [, weight]) => sum + weight, 0);

  return {
    verified,
    calls,
    async one(chance) {
      let rest = chance * whole;
      const [name, , make] = kinds.find(([, weight]) => (rest -= weight) < 0) ?? kinds[0]!;
      calls.set(name, (calls.get(name) ?? 0) + 1);
      await make();
    },
  };
}

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

async function call(
  url: string,
  method: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : JSON_HEADERS), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const parsed = (await answer.json()) as Record<string, unknown>;
  if (answer.status >= 500)
    throw new Error(`${method} ${url} answers ${answer.status}: ${JSON.stringify(parsed)}`);
  return { status: answer.status, body: parsed };
}

function dataOf<Data>({ status, body }: Answer): Data {
  if (!('data' in body)) throw new Error(`There is no data in a ${status}: ${JSON.stringify(body)}`);
  return body['data'] as Data;
}

/** Reads a stream for a while and goes away in the middle of it. */
async function watchFor(url: string, ms: number): Promise<void> {
  const gone = new AbortController();
  const reading = readAll(url, gone.signal).catch(() => undefined);
  await sleep(ms);
  gone.abort();
  await reading;
}

async function readAll(url: string, signal: AbortSignal): Promise<void> {
  const { body } = await fetch(url, { signal });
  for await (const chunk of body!) void chunk;
}
