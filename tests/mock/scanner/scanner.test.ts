/** What the simulated scanner does when its moment comes, early, late or twice. */
import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../mock/domain/instant.ts';
import type { Job } from '../../../mock/domain/job.ts';
import { handlers } from '../../../mock/handlers/index.ts';
import type { JobHandler } from '../../../mock/jobs/runner.ts';
import { pairByItself, presentPalm } from '../../../mock/scanner/index.ts';
import { Conflict } from '../../../mock/store/store.ts';
import { START, tenant } from '../domain/fixtures.ts';
import { client, hardware_id, testWorld, type TestWorld } from '../handlers/world.ts';

const callerOf = ({ tenant }: TestWorld) => ({ client, tenant });
const person = { external_user_id: 'user-4421', hardware_id };
const never = new AbortController().signal;

const registered = async (world: TestWorld): Promise<void> =>
  void (await handlers.registerDevice(
    { caller: callerOf(world), body: { device_name: 'Scanner-04', location: 'Lobby' } },
    world,
  ));
const enrolling = async (world: TestWorld): Promise<void> =>
  void (await handlers.createBothHandsEnrollment({ caller: callerOf(world), body: person }, world));
const verifying = async (world: TestWorld): Promise<void> =>
  void (await handlers.createVerification({ caller: callerOf(world), body: person }, world));

/** The job that the last call scheduled. */
async function scheduled({ store }: TestWorld): Promise<Job> {
  const [job] = await store.list('job', {});
  if (!job) throw new Error('No job is scheduled.');
  return job;
}

function handlerOf({ kind }: Job, world: TestWorld): JobHandler {
  return kind === 'enter_pairing_code' ? pairByItself(world) : presentPalm(world);
}

/** Runs the scheduled job as the runner does, and says which events came of it. */
async function act(world: TestWorld): Promise<string[]> {
  const job = await scheduled(world);
  const { changes, events = [] } = await handlerOf(job, world)(job, never);
  await world.store.commit({
    changes: [...changes, { delete: 'job', where: { job_id: job.job_id } }],
    events,
  });
  return events.map(({ event_type }) => event_type);
}

async function enrolled(): Promise<TestWorld> {
  const world = await testWorld();
  await enrolling(world);
  await act(world);
  return world;
}

test('a registered device is paired after the tenant’s usual delay, by the tenant’s clock', async () => {
  const settings = JSON.stringify({ scanner_delay_ms: 60_000 });
  const world = await testWorld({ clock_offset: HOUR, settings });

  await registered(world);

  expect(await world.store.list('job', {})).toEqual([
    {
      job_id: expect.stringMatching(/\/enter_pairing_code$/),
      tenant_id: tenant.tenant_id,
      kind: 'enter_pairing_code',
      lane: `scanner:${tenant.tenant_id}`,
      ref: expect.any(String),
      due_at: START + HOUR + MINUTE,
    },
  ]);
});

test('a challenge is answered after the scanner’s latency, by the tenant’s clock', async () => {
  const world = await testWorld({ clock_frozen_at: START - HOUR, scanner: { latency: 15 * SECOND } });

  await enrolling(world);

  expect(await world.store.list('job', {})).toMatchObject([
    {
      kind: 'present_palm',
      lane: `scanner:${tenant.tenant_id}`,
      due_at: START - HOUR + 15 * SECOND,
    },
  ]);
});

test.for([
  ['a person who never comes', {}, { external_user_id: 'mock_never.x' }],
  ['a scanner that waits to be told', { scanner: { auto_present: 0 } }, {}],
  ['a tenant whose people wait to be told', { settings: '{"auto_present":false}' }, {}],
] as const)('%s schedules nothing', async ([_who, given, change]) => {
  const world = await testWorld(given);

  await handlers.createBothHandsEnrollment(
    { caller: callerOf(world), body: { ...person, ...change } },
    world,
  );

  expect(await world.store.list('challenge', {})).toHaveLength(1);
  expect(await world.store.list('job', {})).toEqual([]);
});

test.for([
  ['Scanner-04', '{"auto_pair":false}', []],
  ['mock_pairing_expired', '{}', []],
  ['mock_autopair-2s', '{"auto_pair":false}', [START + 2 * SECOND]],
  ['mock_autopair-soon', '{"auto_pair":false}', []],
  ['Scanner-04', '{}', [START + SECOND]],
] as const)('a device %s in a tenant with %s is paired by itself at %j', async ([name, settings, due]) => {
  const world = await testWorld({ settings });

  await handlers.registerDevice(
    { caller: callerOf(world), body: { device_name: name, location: 'Lobby' } },
    world,
  );

  expect((await world.store.list('job', {})).map(({ due_at }) => due_at)).toEqual(due);
});

test('a person comes as much later as their name says', async () => {
  const world = await testWorld({ scanner: { latency: SECOND } });

  await handlers.createBothHandsEnrollment(
    { caller: callerOf(world), body: { ...person, external_user_id: 'mock_delay-15s.x' } },
    world,
  );

  expect((await scheduled(world)).due_at).toBe(START + 16 * SECOND);
});

test.for([
  ['a code in its last microsecond', registered, 30 * MINUTE - 1, ['device.paired']],
  ['a code that expired', registered, 30 * MINUTE, []],
  [
    'an enrollment in its last microsecond',
    enrolling,
    HOUR - 1,
    ['enrollment.complete', 'enrollment.complete'],
  ],
  ['an enrollment that expired', enrolling, HOUR, []],
] as const)('%s', async ([_name, call, after, events]) => {
  const world = await testWorld();
  await call(world);

  world.setTime(START + after);

  expect(await act(world)).toEqual(events);
});

test.for([
  ['in its last microsecond', HOUR - 1, ['verification.complete']],
  ['after it expired', HOUR, []],
] as const)('a verification is answered %s: %j', async ([_when, after, events]) => {
  const world = await enrolled();
  await verifying(world);

  world.setTime(START + after);

  expect(await act(world)).toEqual(events);
});

test('an expired challenge stays pending and lets the person try again', async () => {
  const world = await testWorld();
  await enrolling(world);
  world.setTime(START + HOUR);
  await act(world);

  await enrolling(world);
  expect(await act(world)).toEqual(['enrollment.complete', 'enrollment.complete']);

  const statuses = (await world.store.list('challenge', {}, { orderBy: 'created_at' })).map(
    ({ status }) => status,
  );
  expect(statuses).toEqual(['pending', 'completed']);
});

test('two scanners that answer one challenge at once leave one result', async () => {
  const world = await enrolled();
  await verifying(world);
  const job = await scheduled(world);
  const [first, second] = await Promise.all([presentPalm(world)(job, never), presentPalm(world)(job, never)]);

  await world.store.commit(first);

  await expect(world.store.commit(second)).rejects.toThrow(
    expect.objectContaining({ constructor: Conflict, constraint: 'update:challenge' }),
  );
  expect(await world.store.list('event', { event_type: 'verification.complete' })).toHaveLength(1);
});

test('a device that was paired by hand meanwhile is left as it is', async () => {
  const world = await testWorld();
  await registered(world);
  const { ref: device_id } = await scheduled(world);
  await world.store.commit({
    changes: [{ update: 'device', where: { device_id }, set: { hardware_id: 'by hand', paired_at: START } }],
  });

  expect(await act(world)).toEqual([]);
  expect((await world.store.find('device', { device_id }))?.hardware_id).toBe('by hand');
});

test('a verification of somebody whose enrollment was taken back fails without a result', async () => {
  const world = await enrolled();
  await verifying(world);
  await world.store.commit({
    changes: [{ delete: 'feature', where: { external_user_id: person.external_user_id } }],
  });

  expect(await act(world)).toEqual([]);
  expect(await world.store.find('challenge', { type: 'verify' })).toMatchObject({
    status: 'failed',
    outcome: '{"failure_code":"capture_canceled","acquired":[]}',
  });
});

test('a challenge and its scanner say what decided the result, and what came of it', async () => {
  const world = await enrolled();
  await verifying(world);
  await act(world);

  const challenge = await world.store.find('challenge', { type: 'verify' });
  const scanner = await world.store.find('scanner', { hardware_id });

  expect(challenge).toMatchObject({ status: 'completed', decided_by: 'default' });
  expect(JSON.parse(challenge?.outcome ?? '')).toEqual({
    matched: true,
    scores: expect.any(Array),
    acquired: [],
  });
  expect(JSON.parse(scanner?.action ?? '')).toMatchObject({
    type: 'capture',
    status: 'succeeded',
    challenge_id: challenge?.challenge_id,
  });
});

test('captures to come are used up in order, and count more than the nature of the scanner', async () => {
  const next = [{ type: 'failure', failure_code: 'hand_removed' }, { type: 'palm' }];
  const world = await testWorld({ scanner: { trait: 'busy', next_captures: JSON.stringify(next) } });

  await enrolling(world);
  expect(await act(world)).toEqual([]);
  await enrolling(world);
  expect(await act(world)).toEqual(['enrollment.complete', 'enrollment.complete']);
  await verifying(world);
  expect(await act(world)).toEqual([]);

  const challenges = await world.store.list('challenge', {});
  expect(challenges.map(({ status, decided_by }) => [status, decided_by])).toEqual([
    ['failed', 'next_captures'],
    ['completed', 'next_captures'],
    ['failed', 'scanner'],
  ]);
  expect((await world.store.find('scanner', { hardware_id }))?.next_captures).toBe('[]');
});

test('one capture to come is not used by two challenges at once', async () => {
  const next_captures = '[{"type":"failure","failure_code":"lockout"}]';
  const world = await testWorld({ scanner: { next_captures } });
  await enrolling(world);
  await handlers.createBothHandsEnrollment(
    { caller: callerOf(world), body: { ...person, external_user_id: 'user-4422' } },
    world,
  );
  const both = await world.store.list('job', {});
  const [first, second] = await Promise.all(both.map((job) => presentPalm(world)(job, never)));
  if (!first || !second) throw new Error('Two jobs were scheduled.');

  await world.store.commit(first);

  await expect(world.store.commit(second)).rejects.toThrow(
    expect.objectContaining({ constructor: Conflict, constraint: 'update:scanner' }),
  );
});

test('a challenge on a scanner that is not connected waits', async () => {
  const world = await testWorld({ scanner: { connected: 0 } });
  await enrolling(world);

  expect(await act(world)).toEqual([]);
  expect(await world.store.find('challenge', {})).toMatchObject({ status: 'pending', outcome: null });
});

test('a tenant that has it so gets one event for both palms', async () => {
  const world = await testWorld({ settings: '{"enrollment_events":"one"}' });
  await enrolling(world);

  expect(await act(world)).toEqual(['enrollment.complete']);
  const event = await world.store.find('event', {});
  expect(JSON.parse(event?.body ?? '')).toMatchObject({ data: { palm_type: 'both' } });
  expect(await world.store.list('feature', {})).toHaveLength(2);
});

test('a person enrolled on one scanner is verified on another', async () => {
  const world = await enrolled();
  await registered(world);
  await act(world);
  const elsewhere = (await world.store.list('device', { device_name: 'Scanner-04' }))[0]?.hardware_id ?? '';

  await handlers.createVerification(
    { caller: callerOf(world), body: { ...person, hardware_id: elsewhere } },
    world,
  );

  expect(await act(world)).toEqual(['verification.complete']);
});

test('an event’s body is the one that is stored, with its ids in it', async () => {
  const world = await enrolled();

  for (const event of await world.store.list('event', {})) {
    expect(JSON.parse(event.body)).toMatchObject({
      event_id: event.event_id,
      event_type: event.event_type,
      tenant_id: tenant.tenant_id,
      timestamp: '2026-06-08T14:08:43.151246Z',
    });
  }
});
