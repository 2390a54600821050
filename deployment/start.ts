/** A deployment of the Link Identity API that is correct, or wrong in one chosen way. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair } from 'jose';
import { createAdminServer } from './admin.ts';
import { createClock } from './clock.ts';
import { control, createClient, type ControlAnswer } from './control.ts';
import { switchOn } from './defects.ts';
import { createApiServer } from './http/server.ts';
import { newUuid } from './identifiers.ts';
import { settle, type DeploymentOptions } from './options.ts';
import { createTenant } from './state.ts';
import { createTimers } from './timers.ts';
import { createWork } from './work.ts';
import type { World } from './world.ts';

const HOST = '127.0.0.1';

export type Deployment = {
  readonly baseUrl: string;
  readonly adminUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Does what the admin port does, without the way over a socket. */
  control(action: unknown): ControlAnswer;
  /** Resolves when no delivery, retry or scanner has anything left to do. */
  quiet(): Promise<void>;
  /** Stops answering and delivering; what is under way is cut off. */
  close(): Promise<void>;
};

/** One key pair serves every deployment of a process: making one takes longer than everything else here. */
let signingKey: ReturnType<typeof generateKeyPair> | undefined;

export async function startDeployment(options: DeploymentOptions = {}): Promise<Deployment> {
  signingKey ??= generateKeyPair('RS256');
  const world: World = {
    settings: settle(options),
    defects: switchOn(options.defect),
    clock: createClock(),
    timers: createTimers(),
    work: createWork(),
    tenants: [createTenant(newUuid()), createTenant(newUuid())],
    clients: new Map(),
    signingKey: await signingKey,
  };
  const [tenant] = world.tenants;
  const client = createClient(world, tenant);
  const api = createApiServer(world);
  const admin = createAdminServer(world);
  return {
    baseUrl: await listen(api, world.settings.port),
    adminUrl: await listen(admin, world.settings.adminPort),
    tenantId: tenant.tenantId,
    clientId: client.clientId,
    clientSecret: client.secrets[0] ?? '',
    control: (action) => control(world, action),
    quiet: world.work.quiet,
    async close() {
      world.timers.stop();
      await Promise.all([api, admin].map(shut));
    },
  };
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(`http://${HOST}:${(server.address() as AddressInfo).port}`));
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
