/** Puts the mock together and starts it: the composition root, the only file that knows every part. */
import type { AddressInfo } from 'node:net';
import packageJson from '../package.json' with { type: 'json' };
import { operationTable as controlOperationTable } from '../generated/control/operations.ts';
import { CONTROL_PREFIX, controlHandlers, controlPlane, observer } from './control/index.ts';
import type { Attempt, Event } from './domain/event.ts';
import { MILLISECOND } from './domain/instant.ts';
import { clientIdOf, newTenant, tenantIdOf, type TenantRequest } from './domain/new-tenant.ts';
import { presetScanners } from './domain/scanner.ts';
import { retryProfileNames, retryProfiles, type RetryProfileName } from './domain/retry.ts';
import { DEFAULT_SEED } from './domain/seed.ts';
import {
  controlClient,
  ControlRefusal,
  createMockTenant,
  type ControlClient,
  type MockTenant,
  type TenantOptions,
} from './driving/index.ts';
import { strike } from './faults/index.ts';
import { handlers } from './handlers/index.ts';
import { createHttpServer } from './http/server.ts';
import { jobRunner } from './jobs/runner.ts';
import {
  controlOperations,
  createEngine,
  dataPlane,
  loadComponents,
  servableContract,
  settleFirst,
} from './prism/index.ts';
import { accessTokens } from './runtime/access-tokens.ts';
import { systemClock, type Clock } from './runtime/clock.ts';
import { newClientSecret, newControlToken } from './runtime/secrets.ts';
import { pairByItself, presentPalm } from './scanner/index.ts';
import { keyRing } from './store/key-ring.ts';
import { openSqliteStore } from './store/sqlite.ts';
import { rowsOf } from './store/rows.ts';
import type { Store } from './store/store.ts';
import { ACKNOWLEDGE_WITHIN_S, attemptDelivery, refusedByStrict, transport } from './webhooks/index.ts';

export { retryProfileNames, type RetryProfileName };
export { ControlRefusal, type ControlClient, type MockTenant, type TenantOptions };

export type MockOptions = {
  /** Where to listen. @default 127.0.0.1 */
  readonly host?: string;
  /** 0 takes any free port. @default 0 */
  readonly port?: number;
  /** What ids, palms and scores are derived from: the same calls give the same ones. @default link-identity */
  readonly seed?: string;
  /** The secret of the client that is there from the start. @default a random one, new at each start */
  readonly clientSecret?: string;
  /** What calls of the control plane have to show. @default a random one, new at each start */
  readonly controlToken?: string;
  /** Where to keep everything. @default in memory, gone with the process */
  readonly dataDirectory?: string;
  /** How long the simulated person at a scanner takes to act, in milliseconds. @default 1000 */
  readonly scannerDelayMs?: number;
  /** How deliveries that were not acknowledged are retried. @default fast */
  readonly retries?: RetryProfileName;
  /** How long a receiver has to acknowledge, in milliseconds. @default 10000, as the contract says */
  readonly acknowledgeWithinMs?: number;
  /** Refuses whatever production would: endpoints that are not https, or not on the public internet. @default false */
  readonly strict?: boolean;
  /** The contract to serve. @default the openapi.yaml of this package */
  readonly contract?: string | URL;
  /** Told of everything that happens. */
  readonly onLog?: (entry: LogEntry) => void;
};

export type LogEntry =
  | {
      readonly kind: 'answer';
      readonly method: string;
      readonly path: string;
      /** Null when the connection was reset on purpose. */
      readonly status: number | null;
      readonly ms: number;
      readonly message: string | undefined;
    }
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'attempt'; readonly event: Event; readonly endpoint: string; readonly attempt: Attempt }
  | { readonly kind: 'defect'; readonly what: string; readonly error: unknown };

export type Mock = AsyncDisposable & {
  /** Base URL of the API, without a slash at the end. */
  readonly url: string;
  readonly clientId: string;
  /** Undefined when the data directory was there before: only a hash of the secret is kept. */
  readonly clientSecret: string | undefined;
  /** What calls of the control plane that change something have to show. */
  readonly controlToken: string;
  /** A scanner that is paired already. */
  readonly hardwareId: string;
  /** The control plane, about the first tenant. */
  readonly control: ControlClient;
  /** A tenant of its own, with a client and the usual scanners: it costs a millisecond. */
  newTenant(options?: TenantOptions): Promise<MockTenant>;
  /** Ends what is under way, or keeps it in the data directory. */
  close(): Promise<void>;
};

/** How long a stop waits for deliveries that are under way, in milliseconds. */
const GRACE_MS = 500;
/** Deliveries of one webhook that are under way at once. */
const DELIVERIES_AT_ONCE = 16;
/** Scanners answer at once, so this only bounds how much is read from the store in one go. */
const SCANNER_JOBS_AT_ONCE = 64;

/** Where deliveries may go, and what may not be registered. */
const LENIENT = { reach: 'anywhere', refusedEndpoint: undefined } as const;
const STRICT = { reach: 'public', refusedEndpoint: refusedByStrict } as const;

export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const {
    host = '127.0.0.1',
    port = 0,
    seed = DEFAULT_SEED,
    scannerDelayMs = 1_000,
    retries = 'fast',
    acknowledgeWithinMs = ACKNOWLEDGE_WITHIN_S * 1_000,
    controlToken = newControlToken(),
    strict = false,
    onLog = () => undefined,
  } = options;
  const onDefect = (what: string, error: unknown) => onLog({ kind: 'defect', what, error });

  // Before anything is opened: a contract that cannot be read must not leave a store behind.
  const contract = await servableContract(options.contract, Object.keys(handlers), strict);
  const { reach, refusedEndpoint } = strict ? STRICT : LENIENT;
  const apiComponents = loadComponents(contract.operations);
  const controlComponents = loadComponents(await controlOperations());
  const now = systemClock();
  const store = openSqliteStore(options.dataDirectory);
  const tenantId = tenantIdOf(seed, 0);
  const settings = { scanner_delay_ms: scannerDelayMs };
  const clientSecret = await settle(store, { tenantId, seed, settings }, options.clientSecret, now).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  const tokens = accessTokens(keyRing(store, now));
  const wire = transport(acknowledgeWithinMs, reach);
  const jobs = jobRunner({
    store,
    now,
    onDefect,
    concurrency: (lane) => (lane.startsWith('webhook:') ? DELIVERIES_AT_ONCE : SCANNER_JOBS_AT_ONCE),
  });
  const simulation = { store, now };
  const observed = observer(tenantId, now());
  store.onCommitted(({ events }) => {
    for (const event of events) {
      observed.event(event);
      onLog({ kind: 'event', event });
    }
  });
  await jobs.start({
    enter_pairing_code: pairByItself(simulation),
    present_palm: presentPalm(simulation),
    attempt_delivery: attemptDelivery({
      store,
      now,
      transport: wire,
      retries: retryProfiles[retries],
      onAttempt(attempt, event, endpoint) {
        observed.attempt(attempt, event, endpoint);
        onLog({ kind: 'attempt', event, endpoint, attempt });
      },
    }),
  });

  const api = createEngine(
    dataPlane({
      components: contract.generated ? settleFirst(apiComponents) : apiComponents,
      handlers,
      world: { store, tokens, now, refusedEndpoint },
      firstTenantId: tenantId,
      interfere: (operation_id, tenant) => strike(store, { tenant, occasion: { operation_id } }),
      onDefect,
    }),
  );
  const about = {
    version: packageJson.version,
    contract: contract.version,
    strict,
    seed,
    firstTenantId: tenantId,
    startedAt: now(),
    persistent: options.dataDirectory !== undefined,
    scannerDelayMs,
    acknowledgeWithinMs,
    retries: { name: retries, ...retryProfiles[retries] },
  };
  const control = createEngine(
    controlPlane({
      components: controlComponents,
      handlers: controlHandlers,
      world: {
        store,
        jobs,
        tokens,
        now,
        newSecret: newClientSecret,
        ...observed,
        served: contract.served,
        about,
        refusedEndpoint,
      },
      controlToken,
      host,
      onDefect,
    }),
  );

  const app = createHttpServer({
    engines: { api, control },
    controlPrefix: CONTROL_PREFIX,
    // What was taken out of a tenant has to fit back in.
    largeBodies: [controlOperationTable.importState],
    now,
    onAnswer: (
      { method, path },
      { status: sent, body, decidedBy = 'contract', tenantId: whose, wire },
      took,
    ) => {
      const message = messageOf(body);
      const ms = took / MILLISECOND;
      if (path.startsWith(CONTROL_PREFIX)) return;
      const status = wire?.reset ? null : sent;
      observed.request(whose, {
        at: now(),
        method,
        path,
        status,
        duration_ms: ms,
        message: message ?? null,
        decided_by: decidedBy,
      });
      onLog({ kind: 'answer', method, path, status, ms, message });
    },
  });

  let closed: Promise<void> | undefined;
  // Asked twice, by hand and by `await using`, it ends once.
  const close = (): Promise<void> => (closed ??= end());

  async function end(): Promise<void> {
    await app.close();
    await jobs.stop(GRACE_MS);
    await wire.close();
    await store.close();
  }

  try {
    await app.listen({ host, port });
  } catch (error) {
    await close();
    throw error;
  }
  const address = app.server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const url = `http://${name}:${address.port}`;
  const plane = { url: reachable(url), controlToken };
  return {
    url,
    clientId: clientIdOf(seed, tenantId, 0),
    clientSecret,
    controlToken,
    hardwareId: presetScanners[0].hardware_id,
    control: controlClient(plane),
    newTenant: (given = {}) => createMockTenant(plane, given),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** An address that stands for every one is none to connect to, on some systems. */
function reachable(url: string): string {
  return url.replace('//0.0.0.0', '//127.0.0.1').replace('//[::]', '//[::1]');
}

function messageOf(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : undefined;
}

/** Puts the first tenant into an empty store; returns its client's secret, which is known only now. */
async function settle(
  store: Store,
  request: Omit<TenantRequest, 'clientSecret'>,
  given: string | undefined,
  now: Clock,
): Promise<string | undefined> {
  if (await store.find('tenant', { tenant_id: request.tenantId })) return undefined;
  const clientSecret = given ?? newClientSecret();
  await store.commit({ changes: rowsOf(newTenant({ ...request, clientSecret }, now())) });
  return clientSecret;
}
