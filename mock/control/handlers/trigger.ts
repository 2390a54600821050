/** Events on demand, about what is there already: nothing is told that did not happen. */
import type { Schema } from '../../../generated/control/wire.ts';
import { pose, type ChallengeType } from '../../domain/challenge.ts';
import { isPaired } from '../../domain/device.ts';
import type { Event } from '../../domain/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Scanner } from '../../domain/scanner.ts';
import { tenantTime, type Tenant } from '../../domain/tenant.ts';
import { answerChallenge, pairedEvents, unreachable } from '../../scanner/index.ts';
import type { Change, Commit } from '../../store/store.ts';
import { found } from '../found.ts';
import type { ControlHandler, ControlWorld } from '../handler.ts';

export const triggerEvent: ControlHandler<'triggerEvent'> = async ({ tenant, body }, world) => {
  const happened = await bringAbout(body, tenant, world);
  await world.store.commit(happened);
  const { events = [] } = happened;
  return {
    data: events.map((event: Event) => JSON.parse(event.body) as Schema<'Event'>),
    message: `${body.event_type} happened to ${body.for}.`,
  };
};

function bringAbout(request: Schema<'TriggerRequest'>, tenant: Tenant, world: ControlWorld): Promise<Commit> {
  switch (request.event_type) {
    case 'device.paired':
      return pairing(request.for, tenant, world);
    case 'enrollment.complete':
      return challenge('enroll', request.for, tenant, world);
    case 'verification.complete':
      return challenge('verify', request.for, tenant, world);
  }
}

async function pairing(hardware_id: string, tenant: Tenant, { store, now }: ControlWorld): Promise<Commit> {
  const scanner = await found(store, 'scanner', tenant, { hardware_id }, `scanner ${hardware_id}`);
  const { device_id } = scanner;
  const device = device_id === null ? undefined : await store.find('device', { device_id });
  if (!device || !isPaired(device))
    throw new Refusal('not_legal', `${hardware_id} is not paired. Legal now: enter_pairing_code.`);
  const times = await store.ordinal(tenant.tenant_id, 'triggered', hardware_id);
  return { changes: [], events: pairedEvents({ store, now }, tenant, device, `triggered ${times}`) };
}

/** A challenge that is created and answered at once, on the scanner that the user is enrolled on. */
async function challenge(
  type: ChallengeType,
  external_user_id: string,
  tenant: Tenant,
  world: ControlWorld,
): Promise<Commit> {
  const { store, now } = world;
  const { tenant_id } = tenant;
  const scanner = await scannerOfUser(external_user_id, tenant, world);
  const { hardware_id } = scanner;
  const time = tenantTime(tenant, now());
  const ordinal = await store.ordinal(tenant_id, type, JSON.stringify([external_user_id, hardware_id]));
  const posed = pose(type, tenant, { external_user_id, hardware_id }, ordinal, time);
  const decision = { capture: { type: 'palm' }, decided_by: 'verb' } as const;
  const answered = await answerChallenge({ store, now }, tenant, posed, scanner, decision, time, {
    enrollAnew: true,
  });
  return {
    ...answered,
    changes: [{ insert: 'challenge', row: posed } satisfies Change, ...answered.changes],
  };
}

async function scannerOfUser(
  external_user_id: string,
  tenant: Tenant,
  { store, now }: ControlWorld,
): Promise<Scanner> {
  const { tenant_id } = tenant;
  const [feature] = await store.list(
    'feature',
    { tenant_id, external_user_id },
    { orderBy: 'enrolled_at', limit: 1 },
  );
  if (!feature) {
    throw new Refusal(
      'not_legal',
      `${external_user_id} is not enrolled. Legal now: POST /v1/enroll/both, or POST /__mock/v1/users/{external_user_id}/enroll.`,
    );
  }
  const { hardware_id } = feature;
  const scanner = await found(store, 'scanner', tenant, { hardware_id }, `scanner ${hardware_id}`);
  const reason = await unreachable({ store }, scanner, tenantTime(tenant, now()));
  if (reason !== undefined) throw new Refusal('not_legal', reason);
  return scanner;
}
