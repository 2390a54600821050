/** Who gets which event, and with which key. */
import type { EventType } from '../../generated/wire.ts';
import type { Bench } from '../bench/bench.ts';
import { EVENT_TYPES } from '../bench/settings.ts';
import { check, type Check, type Need } from '../check.ts';
import { expectThat, Finding, Inconclusive } from '../expect.ts';
import { eventText } from '../receiver/delivery.ts';
import { enrollment, pairing, verify } from './flows.ts';

const NEEDS: readonly Need[] = ['scanner', 'palm', 'receiver'];

/** One webhook for each event key alone, before one event of each key happened. */
const oneKeyEach = (bench: Bench) =>
  bench.shared('webhooks of one key', async () => {
    const webhooks = await Promise.all(
      EVENT_TYPES.map((type) => bench.webhooks.subscribe({ events: [type] })),
    );
    const events: Partial<Record<EventType, string>> = {};
    events['verification.complete'] = (await verify(bench)).challenge.challengeId;
    events['enrollment.complete'] = (await bench.people.enrollCompletely()).challenge?.challengeId ?? '';
    if (bench.hasDriver || bench.settings.auto)
      events['device.paired'] = (await bench.scanners.pair()).hardwareId;
    await bench.pause(bench.settings.settleMs);
    return { webhooks, events };
  });

const byKey = EVENT_TYPES.flatMap((type) => [
  check({
    id: `deliveries/subscribed-to-${type.replace('.', '-')}`,
    title: `a webhook for ${type} alone receives it`,
    verifies: ['WHK-SUBSCRIBED', 'WHK-EVENTS-KNOWN', 'EVT-KEYS'],
    needs: type === 'device.paired' ? [...NEEDS, 'pairing'] : NEEDS,
    cost: 'event',
    async run(bench) {
      const { webhooks, events } = await oneKeyEach(bench);
      const id = events[type];
      const webhook = webhooks.find((each) => each.events.includes(type));
      if (!id || !webhook) throw new Inconclusive(`No ${type} happened.`);
      const event = await webhook.first(({ text }) => text.includes(id), bench.settings.eventWindowMs);
      if (!event) bench.requireCalm();
      if (!event) throw new Finding(`a ${type} event at the webhook that subscribed to it alone`, 'none');
    },
  }),
  check({
    id: `deliveries/not-subscribed-beside-${type.replace('.', '-')}`,
    title: `a webhook for ${type} alone receives nothing else`,
    verifies: 'WHK-NOT-SUBSCRIBED',
    needs: NEEDS,
    cost: 'event',
    async run(bench) {
      const { webhooks } = await oneKeyEach(bench);
      const webhook = webhooks.find((each) => each.events.includes(type));
      const strays =
        webhook?.deliveries.filter((delivery) => eventText(delivery, '/event_type') !== type) ?? [];
      expectThat(strays.slice(0, 3), strays.length === 0, `${type} only`, strays[0]?.json);
    },
  }),
]);

/** Webhooks with a key, another key, null and none, and what one event brought to each. */
const keys = (bench: Bench) =>
  bench.shared('webhooks with keys', async () => {
    const { newApiKey, subscribe } = bench.webhooks;
    const events = ['verification.complete'] as const;
    const webhooks = {
      one: await subscribe({ events, apiKey: newApiKey() }),
      other: await subscribe({ events, apiKey: newApiKey() }),
      null: await subscribe({ events, apiKey: null }),
      none: await subscribe({ events }),
    };
    const { challenge } = await verify(bench);
    const arrived = async (webhook: (typeof webhooks)['one']) => {
      const delivery = await webhook.first(
        ({ text }) => text.includes(challenge.challengeId),
        bench.settings.eventWindowMs,
      );
      if (!delivery) throw new Inconclusive('One of the webhooks with different keys received nothing.');
      return { webhook, delivery };
    };
    return {
      one: await arrived(webhooks.one),
      other: await arrived(webhooks.other),
      null: await arrived(webhooks.null),
      none: await arrived(webhooks.none),
    };
  });

export const deliveryChecks: readonly Check[] = [
  ...byKey,
  ...(['one', 'other'] as const).map((which) =>
    check({
      id: `deliveries/api-key-of-${which}-webhook`,
      title: 'every webhook gets its own api_key in X-API-Key, and no other',
      verifies: 'DLV-API-KEY',
      needs: NEEDS,
      cost: 'event',
      async run(bench) {
        const { webhook, delivery } = (await keys(bench))[which];
        const value = delivery.headers['x-api-key'];
        expectThat(delivery, value === webhook.apiKey, `X-API-Key ${String(webhook.apiKey)}`, value);
      },
    }),
  ),
  ...(['null', 'none'] as const).map((which) =>
    check({
      id: `deliveries/api-key-${which}`,
      title:
        which === 'null'
          ? 'an api_key of null means no X-API-Key'
          : 'without an api_key there is no X-API-Key',
      verifies: 'DLV-API-KEY-ABSENT',
      needs: NEEDS,
      cost: 'event',
      async run(bench) {
        const { delivery } = (await keys(bench))[which];
        expectThat(
          delivery,
          !('x-api-key' in delivery.headers),
          'no X-API-Key',
          delivery.headers['x-api-key'],
        );
      },
    }),
  ),
  check({
    id: 'deliveries/go-to-the-whole-url',
    title: 'the query of an endpoint is kept',
    verifies: ['DLV-POST', 'WHK-ENDPOINT'],
    needs: NEEDS,
    cost: 'event',
    async run(bench) {
      const webhook = await bench.webhooks.subscribe({
        events: ['verification.complete'],
        suffix: '?tenant=a%20b&x=1',
      });
      const { challenge } = await verify(bench);
      const delivery = await webhook.first(
        ({ text }) => text.includes(challenge.challengeId),
        bench.settings.eventWindowMs,
      );
      if (!delivery) bench.requireCalm();
      if (!delivery) throw new Finding('a delivery to an endpoint with a query', 'none');
      expectThat(
        delivery,
        delivery.query === '?tenant=a%20b&x=1',
        'the query ?tenant=a%20b&x=1',
        delivery.query,
      );
    },
  }),
  check({
    id: 'deliveries/begin-with-the-subscription',
    title: 'events from before a webhook was created are not delivered to it',
    verifies: 'WHK-NO-PAST-EVENTS',
    needs: NEEDS,
    cost: 'event',
    async run(bench) {
      const { challenge } = await verify(bench);
      const webhook = await bench.webhooks.subscribe();
      await bench.pause(bench.settings.settleMs);
      const past = webhook.deliveries.filter(({ text }) => text.includes(challenge.challengeId));
      expectThat(past, past.length === 0, 'no earlier event', past[0]?.json);
    },
  }),
  check({
    id: 'deliveries/names-survive-in-any-script',
    title: 'text in any script arrives in an event as it was sent',
    verifies: 'VER-METADATA-ECHO',
    needs: NEEDS,
    cost: 'event',
    async run(bench) {
      const { challenge, event } = await verify(bench);
      const unicode = 'مرحبا 🖐';
      expectThat(
        event,
        event.text.includes(unicode) || JSON.stringify(event.json).includes(unicode),
        JSON.stringify(challenge.metadata),
        event.text,
      );
    },
  }),
  check({
    id: 'deliveries/all-events-are-of-one-tenant',
    title: 'events of every kind name the same tenant_id',
    verifies: 'EVT-TENANT-ID',
    needs: [...NEEDS, 'pairing'],
    cost: 'event',
    async run(bench) {
      const deliveries = [
        (await pairing(bench)).event,
        (await enrollment(bench)).event,
        (await verify(bench)).event,
      ];
      const ids = new Set(deliveries.map((delivery) => eventText(delivery, '/tenant_id')));
      expectThat(deliveries, ids.size === 1, 'one tenant_id', [...ids]);
    },
  }),
];
