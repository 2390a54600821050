import type { Schema } from '../../../generated/control/wire.ts';
import { enrollDirectly, newUser, type Feature, type User } from '../../domain/enrollment.ts';
import { toTimestamp } from '../../domain/instant.ts';
import { Refusal } from '../../domain/refusal.ts';
import { requireStorable } from '../../domain/storable.ts';
import { tenantTime } from '../../domain/tenant.ts';
import { Conflict, type Change, type Store } from '../../store/store.ts';
import { counted } from '../counted.ts';
import { found } from '../found.ts';
import type { ControlHandler } from '../handler.ts';
import { limitOf } from '../paging.ts';

function viewOf(
  { user_id, external_user_id, created_at }: User,
  features: readonly Feature[],
): Schema<'User'> {
  return {
    user_id,
    external_user_id,
    enrolled_on: [...new Set(features.map(({ hardware_id }) => hardware_id))],
    created_at: toTimestamp(created_at),
  };
}

async function shown(store: Store, user: User): Promise<Schema<'User'>> {
  const { tenant_id, external_user_id } = user;
  return viewOf(user, await store.list('feature', { tenant_id, external_user_id }));
}

export const listUsers: ControlHandler<'listUsers'> = async ({ tenant: { tenant_id }, query }, { store }) => {
  const page = { newest: 'created_at', limit: limitOf(query) } as const;
  const users = await store.list('platform_user', { tenant_id }, page);
  const data = await Promise.all(users.map((user) => shown(store, user)));
  return { data, message: `${counted(users.length, 'user')}.` };
};

export const createUser: ControlHandler<'createUser'> = async ({ tenant, body }, { store, now }) => {
  requireStorable(body, ['external_user_id']);
  const user = newUser(tenant, body.external_user_id, tenantTime(tenant, now()));
  try {
    await store.commit({ changes: [{ insert: 'platform_user', row: user }] });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Refusal('not_legal', `The user ${body.external_user_id} is known already.`);
  }
  return { data: viewOf(user, []), message: 'User made known.' };
};

export const enrollUser: ControlHandler<'enrollUser'> = async (
  { tenant, parameters, body },
  { store, now },
) => {
  const external_user_id = parameters['external_user_id']!;
  requireStorable({ external_user_id }, ['external_user_id']);
  const { tenant_id } = tenant;
  const where = body.hardware_id === undefined ? {} : { hardware_id: body.hardware_id };
  const scanners = await store.list('scanner', { tenant_id, ...where }, { orderBy: 'created_at' });
  const scanner = scanners.find(({ device_id }) => device_id !== null);
  if (!scanner)
    throw new Refusal('not_found', `There is no paired scanner ${body.hardware_id ?? ''} in this tenant.`);
  const { hardware_id } = scanner;
  if (await store.find('feature', { tenant_id, external_user_id, hardware_id })) {
    throw new Refusal('not_legal', `The user ${external_user_id} is enrolled on ${hardware_id} already.`);
  }
  const time = tenantTime(tenant, now());
  const known = await store.find('platform_user', { tenant_id, external_user_id });
  const user = known ?? newUser(tenant, external_user_id, time);
  const features = enrollDirectly(tenant, external_user_id, hardware_id, time);
  const made: Change[] = known ? [] : [{ insert: 'platform_user', row: user }];
  await store.commit({
    changes: [...made, ...features.map((row) => ({ insert: 'feature', row }) as const)],
  });
  return {
    data: await shown(store, user),
    message: `Enrolled on ${hardware_id}.`,
  };
};

export const deleteUser: ControlHandler<'deleteUser'> = async ({ tenant, parameters }, { store }) => {
  const external_user_id = parameters['external_user_id']!;
  const { tenant_id } = tenant;
  const user = await found(store, 'platform_user', tenant, { external_user_id }, `user ${external_user_id}`);
  const view = await shown(store, user);
  await store.commit({
    changes: [
      { delete: 'feature', where: { tenant_id, external_user_id } },
      { delete: 'platform_user', where: { tenant_id, external_user_id } },
    ],
  });
  return { data: view, message: 'User forgotten, with their palms.' };
};
