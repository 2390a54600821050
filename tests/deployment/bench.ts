/** A deployment on the bench: started, with a receiver beside it and the calls that every experiment makes. */
import type { DeploymentOptions } from '../../deployment/options.ts';
import { startDeployment, type Deployment } from '../../deployment/start.ts';
import { startReceiver, type Receiver } from './receiver.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, or undefined if it is none. */
  readonly json: unknown;
};

export type Sent = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string;
  readonly timeoutMs?: number;
};

export type Client = { readonly clientId: string; readonly clientSecret: string };

export type Bench = {
  readonly deployment: Deployment;
  readonly receiver: Receiver;
  /** One request, without credentials. */
  send(path: string, sent?: Sent): Promise<Reply>;
  /** One POST of `body` with a token, by default the first client's. */
  post(path: string, body: unknown, token?: string): Promise<Reply>;
  requestToken(changes?: Record<string, unknown>): Promise<Reply>;
  /** The `access_token` of `client`, by default of the first one. */
  tokenOf(client?: Client): Promise<string>;
  createClient(given?: Record<string, unknown>): Client;
  /** Registers a device and pairs it with the scanner `hardwareId`. */
  pairScanner(hardwareId: string, token?: string): Promise<void>;
  /** Enrolls `externalUserId` on the scanner, palms and all. */
  enroll(externalUserId: string, hardwareId: string, metadata?: unknown, token?: string): Promise<void>;
  /** Subscribes the receiver at `/<name>` to all events, or as `changes` have it. */
  subscribe(name: string, changes?: Record<string, unknown>, token?: string): Promise<Reply>;
  presentPalm(challenge: Reply, outcome?: string): void;
  close(): Promise<void>;
};

export const lobby = { device_name: 'Lobby Scanner', location: 'Lobby' };

export const allEvents = ['device.paired', 'enrollment.complete', 'verification.complete'];

/** Short pauses and limits, so that what takes seconds in production takes milliseconds. */
const benchOptions: DeploymentOptions = {
  allowHttpLoopback: true,
  retryBaseMs: 40,
  acknowledgeWithinMs: 3000,
};

export async function startBench(options: DeploymentOptions = {}): Promise<Bench> {
  const deployment = await startDeployment({ ...benchOptions, ...options });
  const receiver = await startReceiver(deployment.quiet);
  const { baseUrl, clientId, clientSecret } = deployment;
  let firstToken: Promise<string> | undefined;

  const bench: Bench = {
    deployment,
    receiver,
    async send(path, { method = 'POST', headers, body, raw, timeoutMs = 5000 } = {}) {
      const response = await fetch(baseUrl + path, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(raw === undefined && body === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: jsonOf(text) };
    },
    async post(path, body, token) {
      const authorization = `Bearer ${token ?? (await bench.tokenOf())}`;
      return bench.send(path, { headers: { authorization }, body });
    },
    requestToken: (changes = {}) =>
      bench.send('/v1/auth/token', {
        body: {
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          ...changes,
        },
      }),
    async tokenOf(client) {
      if (client === undefined) return (firstToken ??= bench.tokenOf({ clientId, clientSecret }));
      const changes = { client_id: client.clientId, client_secret: client.clientSecret };
      return field((await bench.requestToken(changes)).json, 'access_token') as string;
    },
    createClient(given = {}) {
      const answer = deployment.control({ action: 'create_client', ...given });
      return {
        clientId: field(answer, 'client_id') as string,
        clientSecret: field(answer, 'client_secret') as string,
      };
    },
    async pairScanner(hardwareId, token) {
      const { json } = await bench.post('/v1/devices', lobby, token);
      const pairingCode = field(json, 'data', 'pairing_code');
      deployment.control({ action: 'pair', pairing_code: pairingCode, hardware_id: hardwareId });
    },
    async enroll(externalUserId, hardwareId, metadata, token) {
      const body = { external_user_id: externalUserId, hardware_id: hardwareId, metadata };
      bench.presentPalm(await bench.post('/v1/enroll/both', body, token));
    },
    subscribe: (name, changes = {}, token) =>
      bench.post(
        '/v1/webhooks',
        { name, events: allEvents, endpoint: receiver.url(`/${name}`), ...changes },
        token,
      ),
    presentPalm(challenge, outcome = 'match') {
      deployment.control({ action: 'present_palm', challenge_id: challengeIdOf(challenge), outcome });
    },
    async close() {
      await Promise.all([deployment.close(), receiver.close()]);
    },
  };
  return bench;
}

export const challengeIdOf = ({ json }: Reply): unknown => field(json, 'data', 'challenge_id');

/** What lies at `path` inside `value`, or undefined. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
