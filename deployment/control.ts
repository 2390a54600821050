/**
 * What no operation of the API does: the person at the scanner, the console, and time.
 *
 * One action in, one answer out. `ok: false` says in `message` why nothing was done: with `unsupported: true`
 * because this deployment knows no such action, without it because the action is impossible as things stand
 * (an expired pairing code, a completed challenge).
 */
import { createUser } from './challenges.ts';
import { newClientSecret, newUuid } from './identifiers.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { outcomes, type Outcome } from './simulation/matching.ts';
import { findChallenge, NotPossible, pair, presentPalm } from './simulation/scanner.ts';
import type { OAuthClient, Permission, Tenant } from './state.ts';
import type { World } from './world.ts';

export type ControlAnswer =
  | ({ readonly ok: true } & JsonObject)
  | { readonly ok: false; readonly unsupported?: true; readonly message: string };

export const allPermissions: readonly Permission[] = ['enroll', 'webhooks'];

class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

type Action = (world: World, given: JsonObject) => JsonObject;

const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries<Action>({
    pair: (world, given) => ({
      hardware_id: pair(world, text(given, 'pairing_code'), optionalText(given, 'hardware_id')),
    }),
    provision_user: (world, given) => {
      const [tenant] = world.tenants;
      const externalUserId = text(given, 'external_user_id');
      const user = tenant.users.get(externalUserId) ?? createUser(world, tenant, externalUserId);
      return { external_user_id: externalUserId, user_id: user.userId };
    },
    present_palm: (world, given) => {
      const challengeId = text(given, 'challenge_id');
      presentPalm(
        world,
        challengeId,
        optionalText(given, 'hardware_id'),
        outcomeFor(world, challengeId, given),
      );
      return {};
    },
    create_client: (world, given) => {
      const tenant = given['tenant'] === 'other' ? world.tenants[1] : world.tenants[0];
      const { clientId, secrets } = createClient(world, tenant, permissionsIn(given));
      return { client_id: clientId, client_secret: secrets.at(-1), tenant_id: tenant.tenantId };
    },
    rotate_client: (world, given) => {
      const client = liveClient(world, text(given, 'client_id'));
      const secret = newClientSecret();
      client.secrets.push(secret);
      return { client_id: client.clientId, client_secret: secret };
    },
    delete_client: (world, given) => {
      const client = liveClient(world, text(given, 'client_id'));
      const isMeant = (other: OAuthClient): boolean =>
        other === client || (world.defects.has('deletion-kills-siblings') && other.tenant === client.tenant);
      for (const other of world.clients.values()) if (isMeant(other)) other.deletedAt = world.clock.now();
      return { client_id: client.clientId };
    },
    advance_clock: ({ clock }, { seconds }) => {
      if (typeof seconds !== 'number' || seconds < 0) {
        throw new NotPossible('seconds must be a number from 0 on.');
      }
      clock.advance(seconds);
      return {};
    },
  }),
);

/** Performs `given.action`. */
export function control(world: World, given: unknown): ControlAnswer {
  try {
    const action = isJsonObject(given) ? actions.get(String(given['action'])) : undefined;
    if (!isJsonObject(given) || action === undefined) {
      throw new Unsupported(`action must be one of ${[...actions.keys()].join(', ')}.`);
    }
    return { ok: true, ...action(world, given) };
  } catch (error) {
    if (error instanceof Unsupported) return { ok: false, unsupported: true, message: error.message };
    if (error instanceof NotPossible) return { ok: false, message: error.message };
    throw error;
  }
}

/** A client with a fresh secret, as the console hands it out. */
export function createClient(
  world: World,
  tenant: Tenant,
  permissions: readonly string[] = allPermissions,
): OAuthClient {
  const client: OAuthClient = { clientId: newUuid(), tenant, permissions, secrets: [newClientSecret()] };
  world.clients.set(client.clientId, client);
  return client;
}

function liveClient({ clients }: World, clientId: string): OAuthClient {
  const client = clients.get(clientId);
  if (client === undefined || client.deletedAt !== undefined) {
    throw new NotPossible(`There is no client ${clientId}.`);
  }
  return client;
}

/** Only a verification can fail to match: an enrollment takes whatever palms it gets. */
function outcomeFor(world: World, challengeId: string, given: JsonObject): Outcome {
  const outcome = outcomes.find((known) => known === (given['outcome'] ?? 'match'));
  if (outcome === undefined) throw new Unsupported(`outcome must be one of ${outcomes.join(', ')}.`);
  if (outcome !== 'match' && findChallenge(world, challengeId)?.kind === 'enroll') {
    throw new Unsupported('An enrollment has no outcome but match.');
  }
  return outcome;
}

function permissionsIn({ permissions }: JsonObject): readonly string[] | undefined {
  if (permissions === undefined) return undefined;
  if (Array.isArray(permissions) && permissions.every((item) => typeof item === 'string')) return permissions;
  throw new NotPossible('permissions must be an array of strings.');
}

function text(given: JsonObject, field: string): string {
  const value = given[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new NotPossible(`${field} must be a string that is not empty.`);
}

function optionalText(given: JsonObject, field: string): string | undefined {
  return given[field] === undefined ? undefined : text(given, field);
}
