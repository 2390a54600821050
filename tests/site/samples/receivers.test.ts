/** Every receiver, as a reader would run it, with the mock's own deliveries. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../../../contract/index.ts';
import { webhookTable, type EventType } from '../../../generated/operations.ts';
import { receivers, receiverSamplesOf, type Receiver } from '../../../site/samples/index.ts';
import { contract, example } from '../../support/contract-examples.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { newTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';
import { read } from './grammar.ts';
import { startReceiving, type Receiving } from './receiving.ts';
import { PATIENT, ready, sorted } from './toolchain.ts';

const KEY = `whsec_it's "of" $HOME`;
const PATH = '/webhooks/identity';

const events = Object.keys(webhookTable) as EventType[];
const samples = receiverSamplesOf(contract);
const sources = Object.fromEntries(
  samples[webhookTable['device.paired'].operationId]!.map(({ label, source }) => [label, source]),
);
const { run: runnable, read: onlyRead } = await sorted(receivers);

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

test('every webhook has the same receivers, for one gets all events', () => {
  const labels = ['TypeScript (client)', 'TypeScript (Node.js)', 'Python', 'Go', 'Java'];

  expect(Object.keys(samples)).toEqual(events.map((event) => webhookTable[event].operationId));
  for (const each of Object.values(samples)) expect(each.map(({ label }) => label)).toEqual(labels);
});

test('no receiver holds the key of the example', () => {
  const { api_key } = example('CreateWebhookRequest');

  for (const source of Object.values(sources)) expect(source).not.toContain(api_key);
});

for (const { label } of receivers) {
  const why = onlyRead.some((language) => language.label === label) ? ', which is only read here,' : '';
  test(`the receiver in ${label}${why} is read without a fault by the language's grammar`, async () => {
    expect(await read(label, sources[label]!)).toMatchObject({ problems: [] });
  });
}

async function started({ label, file, run }: Receiver): Promise<Receiving> {
  const folder = await temporaryFolder();
  const commandFor = await ready(label, folder, [{ name: 'receiver', file, run, source: sources[label]! }]);
  return startReceiving(commandFor('receiver'), folder, { LINK_IDENTITY_API_KEY: KEY });
}

describe.concurrent.each(runnable.map((it) => [it.label, it] as const))('in %s', (label, it) => {
  test(
    'it keeps and acknowledges every event of the mock, and refuses whoever does not know the key',
    PATIENT,
    async () => {
      await using receiver = await started(it);
      const endpoint = `${receiver.origin}${PATH}`;
      const tenant = await newTenant(api);
      const attempts = () => api.logged('attempt').filter(({ event }) => event.tenant_id === tenant.id);
      await tenant.succeed('createWebhook', { name: label, events, endpoint, api_key: KEY });

      const strangers = await Promise.all([
        post(endpoint, '{"event_id":"evt_forged"}', {}),
        post(endpoint, '{"event_id":"evt_forged"}', { 'X-API-Key': `${KEY}.` }),
      ]);
      const who = { external_user_id: 'user-4421', hardware_id: tenant.hardwareId };
      await tenant.control.do('triggerEvent', {
        body: { event_type: 'device.paired', for: tenant.hardwareId },
      });
      await tenant.succeed('createBothHandsEnrollment', who);
      await receiver.until(3);
      await tenant.succeed('createVerification', who);
      await receiver.until(4);
      await api.attempted(() => attempts().length >= 4);

      expect(strangers).toEqual([401, 401]);
      const delivered = attempts().map(({ event: { event_id }, attempt: { status_code } }) => ({
        event_id,
        acknowledged: status_code !== null && status_code >= 200 && status_code < 300,
      }));
      const kept = receiver.printed().map(({ event_id }) => ({ event_id, acknowledged: true }));
      expect(byId(delivered)).toEqual(byId(kept));
    },
  );
});

// Java's standard library does not read JSON, so its receiver keeps whatever the holder of the key sends.
const readers = runnable.filter(({ label }) => label !== 'Java');

test.concurrent.each(readers.map((it) => [it.label, it] as const))(
  'the receiver in %s does not acknowledge a body that is no JSON, and goes on',
  PATIENT,
  async (_, it) => {
    await using receiver = await started(it);

    const statuses = [];
    for (const body of ['no JSON', '', '{"event_id":']) {
      statuses.push(await post(`${receiver.origin}${PATH}`, body, { 'X-API-Key': KEY }));
    }

    expect(statuses).toEqual([400, 400, 400]);
    expect(receiver.printed()).toEqual([]);
  },
);

test('a contract without a key that deliveries carry is refused with its place', () => {
  const document = structuredClone(contract.document);
  const { properties } = document.components!.schemas!['CreateWebhookRequest'] as {
    properties: { api_key: { writeOnly?: boolean } };
  };
  delete properties.api_key.writeOnly;
  const refuse = () => receiverSamplesOf({ ...contract, document } satisfies Contract);

  expect(refuse).toThrow(/openapi\.yaml:\d+:\d+: no operation subscribes an endpoint to these events/);
});

async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
  return response.status;
}

function byId<Each extends { readonly event_id: string }>(each: readonly Each[]): readonly Each[] {
  return each.toSorted((a, b) => a.event_id.localeCompare(b.event_id));
}
