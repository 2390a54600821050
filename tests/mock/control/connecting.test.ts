/** A scanner that is connected at the very moment at which its challenge falls due: the challenge is answered. */
import { expect, test } from 'vitest';
import { connectScanner } from '../../../mock/control/handlers/scanners.ts';
import type { ControlWorld } from '../../../mock/control/handler.ts';
import { handlers } from '../../../mock/handlers/index.ts';
import { presentPalm } from '../../../mock/scanner/index.ts';
import { Conflict, type Store } from '../../../mock/store/store.ts';
import { client, hardware_id, testWorld, type TestWorld } from '../handlers/world.ts';

/** A challenge on a scanner that is not connected; its job has found that out, and is about to end. */
async function aboutToEnd() {
  const world = await testWorld({ scanner: { connected: 0 } });
  const { store, tenant } = world;
  const body = { external_user_id: 'user-4421', hardware_id };
  await handlers.createBothHandsEnrollment({ caller: { client, tenant }, body }, world);
  const { changes } = await present(world);
  const end = () => store.commit({ changes: [...changes, { delete: 'job', where: {} }] });
  return { world, end };
}

async function present(world: TestWorld) {
  const [job] = await world.store.list('job', {});
  if (!job) throw new Error('Nobody comes to the scanner any more.');
  return presentPalm(world)(job, new AbortController().signal);
}

function connect({ tenant, now }: TestWorld, store: Store) {
  const call: Parameters<typeof connectScanner>[0] = {
    tenant,
    parameters: { hardware_id },
    query: {},
    headers: {},
    body: undefined,
  };
  return connectScanner(call, { store, now } as ControlWorld);
}

const eventsOf = async (world: TestWorld) =>
  ((await present(world)).events ?? []).map(({ event_type }) => event_type);

test('connected before the job ends: its end conflicts, and when it is tried again the scanner answers', async () => {
  const { world, end } = await aboutToEnd();

  await connect(world, world.store);

  await expect(end()).rejects.toThrow(Conflict);
  expect(await eventsOf(world)).toEqual(['enrollment.complete', 'enrollment.complete']);
});

test('the job ends while the scanner is being connected: the challenge is shown to it anew', async () => {
  const { world, end } = await aboutToEnd();
  const { store } = world;
  let ended = false;
  const find: Store['find'] = async (table, where) => {
    const row = await store.find(table, where);
    if (table === 'job' && !ended) {
      ended = true;
      await end();
    }
    return row;
  };

  await connect(world, { ...store, find });

  expect(ended).toBe(true);
  expect(await eventsOf(world)).toEqual(['enrollment.complete', 'enrollment.complete']);
});
