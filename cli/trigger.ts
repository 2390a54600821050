/** Brings an event about the way it comes about in production: by the API and a scanner, never by making it up. */
import type { EventType } from '../generated/wire.ts';
import type { Schema } from '../generated/control/wire.ts';
import type { ApiClient } from './api-client.ts';
import { answerOf, dataOf, RefusedCall, type ControlClient } from './control-client.ts';
import { durationText } from './duration.ts';
import { CliError } from './exit-codes.ts';
import { newestEvents, newestPosition } from './follow-events.ts';
import { only } from './only.ts';

type Event = Schema<'Event'>;

export type TriggerOptions = {
  readonly api: ApiClient;
  readonly control: ControlClient;
  readonly user?: string | undefined;
  readonly hardwareId?: string | undefined;
  readonly outcome?: Schema<'SimulatedOutcome'> | undefined;
  /** How long the event may take, in milliseconds. */
  readonly timeoutMs: number;
};

/** What there is to say of an event that was brought about. */
export type Triggered = { readonly challenge_id: string | null; readonly events: readonly Event[] };

/** The scanner that is paired from the start. */
const USUAL_SCANNER = 'hardware_local_002';

export const triggers: Readonly<Record<EventType, (options: TriggerOptions) => Promise<Triggered>>> = {
  'device.paired': pairDevice,
  'enrollment.complete': enroll,
  'verification.complete': verify,
};

/** Registers a device and enters its code on the scanner: on a new one, or again on the one that is named. */
async function pairDevice({ api, control, hardwareId, timeoutMs }: TriggerOptions): Promise<Triggered> {
  const { hardware_id } = await unpairedScanner(control, hardwareId);
  const before = await newestPosition(control);
  const body = { device_name: `Scanner ${hardware_id}`, location: 'link-identity trigger' };
  const register = () => answerOf(api.POST('/v1/devices', { body }));
  const { data } = await withoutHelp(control, 'auto_pair', register);
  const params = { path: { hardware_id } };
  const entry = { pairing_code: data.pairing_code };
  await dataOf(control.POST('/__mock/v1/scanners/{hardware_id}/enter_pairing_code', { params, body: entry }));
  const where = { hardware_id };
  const wait = { event_type: 'device.paired', where, timeout_ms: waitOf(timeoutMs) };
  const event = await dataOf(
    control.POST('/__mock/v1/wait', { body: { ...wait, ...only({ after_event_id: before?.event_id }) } }),
  );
  return { challenge_id: null, events: [event] };
}

async function unpairedScanner(
  control: ControlClient,
  hardware_id: string | undefined,
): Promise<Schema<'Scanner'>> {
  const scanners = await dataOf(control.GET('/__mock/v1/scanners'));
  const there = scanners.find((scanner) => scanner.hardware_id === hardware_id);
  if (!there) return dataOf(control.POST('/__mock/v1/scanners', { body: only({ hardware_id }) }));
  if (there.status === 'unpaired') return there;
  const params = { path: { hardware_id: there.hardware_id } };
  return dataOf(control.POST('/__mock/v1/scanners/{hardware_id}/unpair', { params }));
}

/** Calls `act` while nobody acts by themselves: they would be faster, and use up what is meant for us. */
async function withoutHelp<Result>(
  control: ControlClient,
  setting: 'auto_pair' | 'auto_present',
  act: () => Promise<Result>,
): Promise<Result> {
  const settings = await dataOf(control.GET('/__mock/v1/settings'));
  if (!settings[setting]) return act();
  const set = (on: boolean) => dataOf(control.PATCH('/__mock/v1/settings', { body: { [setting]: on } }));
  await set(false);
  try {
    return await act();
  } finally {
    await set(true);
  }
}

async function enroll(options: TriggerOptions): Promise<Triggered> {
  const { api, hardwareId, outcome } = options;
  if (outcome !== undefined)
    throw new CliError('badUsage', '--outcome is for verification.complete only. Leave it out.');
  const external_user_id = userOf(options, 'enrollment.complete');
  const body = { external_user_id, hardware_id: hardwareId ?? USUAL_SCANNER };
  const { data } = await answerOf(api.POST('/v1/enroll/both', { body }));
  return answered(options, data.challenge_id);
}

async function verify(options: TriggerOptions): Promise<Triggered> {
  const { api, control, hardwareId, outcome } = options;
  const external_user_id = userOf(options, 'verification.complete');
  const body = { external_user_id, hardware_id: hardwareId ?? USUAL_SCANNER };
  const create = () => answerOf(api.POST('/v1/verify', { body }));
  const created = outcome === undefined ? create() : withoutHelp(control, 'auto_present', create);
  const { data } = await created.catch((error: unknown) => {
    if (!(error instanceof RefusedCall && error.status === 404)) throw error;
    throw new RefusedCall(404, `${error.message} Or at once: link-identity users enroll ${external_user_id}`);
  });
  const { challenge_id } = data;
  if (outcome !== undefined) {
    const params = { path: { challenge_id } };
    await dataOf(
      control.POST('/__mock/v1/challenges/{challenge_id}/simulate', { params, body: { outcome } }),
    );
  }
  return answered(options, challenge_id);
}

function userOf({ user }: TriggerOptions, eventType: EventType): string {
  if (user !== undefined) return user;
  throw new CliError('badUsage', `${eventType} is about somebody. Name them with --user.`);
}

/** How often a challenge that has no event yet is looked at: its capture may have failed, which no event tells. */
const LOOK_EVERY_MS = 1_000;

/** What the scanner answered: all events of the challenge. */
async function answered({ control, timeoutMs }: TriggerOptions, challenge_id: string): Promise<Triggered> {
  const until = performance.now() + timeoutMs;
  while (performance.now() < until) {
    const timeout_ms = waitOf(Math.min(LOOK_EVERY_MS, until - performance.now()));
    const found = await dataOf(
      control.POST('/__mock/v1/wait', { body: { where: { challenge_id }, timeout_ms } }),
    ).catch(noneCame);
    if (found) {
      const events = await newestEvents(control);
      const ofChallenge = events.filter(({ data }) => data['challenge_id'] === challenge_id);
      return { challenge_id, events: ofChallenge.toReversed() };
    }
    await requireHope(control, challenge_id);
  }
  throw await nobodyCame(control, challenge_id, timeoutMs);
}

function noneCame(error: unknown): undefined {
  if (error instanceof RefusedCall && error.status === 404) return undefined;
  throw error;
}

/** @throws {CliError} `failed`: the challenge ended in a way that has no event. */
async function requireHope(control: ControlClient, challenge_id: string): Promise<void> {
  const params = { path: { challenge_id } };
  const { status, outcome } = await dataOf(control.GET('/__mock/v1/challenges/{challenge_id}', { params }));
  if (status !== 'failed' && status !== 'expired') return;
  const reason = outcome ? `: ${JSON.stringify(outcome)}` : '';
  throw new CliError('failed', `The challenge ${challenge_id} is ${status}${reason}, and that has no event.`);
}

async function nobodyCame(
  control: ControlClient,
  challenge_id: string,
  timeoutMs: number,
): Promise<CliError> {
  const { mode } = await dataOf(control.GET('/__mock/v1/clock'));
  const advice =
    mode === 'frozen'
      ? 'The clock stands still: `link-identity clock next` lets the scanner answer.'
      : 'Put a palm on the scanner with `link-identity scanner present`, or wait longer with --timeout.';
  return new CliError(
    'timedOut',
    `Nobody answered the challenge ${challenge_id} within ${durationText(timeoutMs)}. ${advice}`,
  );
}

/** The longest wait that the mock offers, in milliseconds. */
const LONGEST_WAIT_MS = 60_000;

const waitOf = (ms: number): number => Math.max(0, Math.min(LONGEST_WAIT_MS, Math.round(ms)));
