/** What faults make of an attempt: when it is made, and what is sent. */
import type { Effect } from '../domain/fault.ts';
import { MILLISECOND, SECOND, type Instant, type Micros } from '../domain/instant.ts';
import { attemptJob, postponementOf, webhookLane, type Job, type Postponement } from '../domain/job.ts';
import { hexOf } from '../domain/seed.ts';
import { strike } from '../faults/index.ts';
import { Conflict, type Change, type Store } from '../store/store.ts';
import { earlierDelivery } from './replay-earlier.ts';
import { plainSending, type Errand, type Sending } from './post-once.ts';

/** How long an attempt waits to be overtaken, unless the fault says otherwise. */
const HELD_FOR: Micros = 5 * SECOND;

/** The attempt put off to a later moment, when a fault wants that; what was put off once is not put off again. */
export async function postponed(
  store: Store,
  errand: Errand,
  job: Job,
  now: Instant,
): Promise<Change | undefined> {
  if (errand.tenant.has_faults === 0 || postponementOf(job)) return undefined;
  const [effect] = await strike(store, {
    ...occasionOf(errand),
    possible: async ({ type }) =>
      type === 'delay' || (type === 'reorder' && (await heldJobs(store, errand)).length === 0),
  });
  if (!effect) return undefined;
  const how: Postponement = effect.type === 'delay' ? 'delayed' : 'held';
  const wait = effect.latency_ms === undefined ? HELD_FOR : effect.latency_ms * MILLISECOND;
  const { delivery } = errand;
  return { insert: 'job', row: attemptJob(delivery, delivery.attempts + 1, now + wait, how) };
}

/** What else goes wrong with an attempt that is made now. */
export function effectsOnSending(store: Store, errand: Errand): Promise<readonly Effect[]> {
  return strike(store, {
    ...occasionOf(errand),
    possible: async ({ type }) => {
      if (type === 'delay' || type === 'reorder') return false;
      return type !== 'stale_replay' || (await earlierDelivery(store, errand)) !== undefined;
    },
  });
}

/** What is sent, one after the other. */
export function sendingsOf(errand: Errand, effects: readonly Effect[]): readonly Sending[] {
  if (effects.some(({ type }) => type === 'drop')) return ['dropped'];
  const sending = effects.reduce((altered, effect) => alter(altered, effect, errand), plainSending(errand));
  const copies = effects.find(({ type }) => type === 'duplicate');
  return Array.from({ length: copies ? (copies.copies ?? 2) : 1 }, () => sending);
}

type Message = Exclude<Sending, 'dropped'>;

function alter(
  { headers, body }: Message,
  { type, header = '' }: Effect,
  { tenant, delivery }: Errand,
): Message {
  switch (type) {
    case 'wrong_api_key': {
      const wrong = `whsec_wrong_${hexOf(16, tenant.seed, delivery.delivery_id, 'wrong_api_key')}`;
      return { headers: { ...headers, 'X-API-Key': wrong }, body };
    }
    case 'missing_header': {
      const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== header.toLowerCase());
      return { headers: Object.fromEntries(kept), body };
    }
    case 'truncated_body':
      return { headers, body: body.slice(0, Math.floor(body.length / 2)) };
    case 'extra_fields':
      return { headers, body: withExtraFields(body) };
    default:
      return { headers, body };
  }
}

/** Fields that a receiver has to ignore, as the contract may grow such. */
function withExtraFields(body: string): string {
  const event = JSON.parse(body) as { data: object };
  const extra = { added_by_fault: { text: 'Ignore fields that you do not know.', list: [1, null, true] } };
  return JSON.stringify({ ...event, data: { ...event.data, ...extra }, ...extra });
}

/** What was held until another delivery overtook it is sent now: this one did. */
export async function releaseHeld(store: Store, errand: Errand, now: Instant): Promise<void> {
  if (errand.tenant.has_faults === 0) return;
  const held = await heldJobs(store, errand);
  for (const { job_id, ...job } of held.filter(({ ref }) => ref !== errand.delivery.delivery_id)) {
    try {
      await store.commit({
        changes: [
          // On the condition that it still waits; put in anew, so that whoever runs jobs hears of its new time.
          { update: 'job', where: { job_id }, set: { due_at: now } },
          { delete: 'job', where: { job_id } },
          { insert: 'job', row: { ...job, job_id, due_at: now } },
        ],
      });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

async function heldJobs(store: Store, { webhook }: Errand): Promise<readonly Job[]> {
  const jobs = await store.list('job', { lane: webhookLane(webhook.webhook_id) });
  return jobs.filter((job) => postponementOf(job) === 'held');
}

function occasionOf({ tenant, event, webhook }: Errand) {
  return { tenant, occasion: { event_type: event.event_type, endpoint: webhook.endpoint } };
}
