/** Two tenants side by side: what one has, the other does not see. */
import type { Bench } from '../bench/bench.ts';
import type { Credentials } from '../bench/settings.ts';
import { about } from '../bench/webhooks.ts';
import { check, type Check } from '../check.ts';
import { expectStatus, expectThat, Inconclusive, NotTestable } from '../expect.ts';
import { eventAt, eventText } from '../receiver/delivery.ts';
import { jsonAt } from '../target/exchange.ts';

const otherToken = (bench: Bench): Promise<string> =>
  bench.shared('token of the other tenant', async () => {
    const given: Credentials | undefined = bench.settings.fixtures.otherTenantClient;
    return bench.issueToken(given ?? (await bench.console.createClient({ tenant: 'other' })));
  });

/** A second client of the run's own tenant. */
const siblingToken = (bench: Bench): Promise<string> =>
  bench.shared('token of a second client', async () => bench.issueToken(await bench.console.createClient()));

/** A scanner of the other tenant, a subscription there, and the event with which it was paired. */
const abroad = (bench: Bench) =>
  bench.shared('the other tenant', async () => {
    const token = await otherToken(bench);
    const feed = await bench.webhooks.subscribe({ token, apiKey: bench.webhooks.newApiKey() });
    const registered = await bench.scanners.register(token);
    const answer = await bench.console.insist({ action: 'pair', pairing_code: registered.pairingCode });
    const isIt = (delivery: Parameters<ReturnType<typeof about>>[0]) =>
      eventText(delivery, '/event_type') === 'device.paired' && delivery.text.includes(registered.deviceName);
    const event = await feed.first(isIt, bench.settings.eventWindowMs);
    const hardwareId = answer.hardware_id ?? (event && eventText(event, '/data/hardware_id'));
    if (!hardwareId) throw new Inconclusive('The scanner of the other tenant has no hardware_id.');
    return { token, feed, registered, hardwareId, event };
  });

const ENROLL = 'createBothHandsEnrollment';
const VERIFY = 'createVerification';
const NEEDS = ['other-tenant', 'hand', 'pairing', 'receiver'] as const;

export const tenantChecks: readonly Check[] = [
  check({
    id: 'tenants/enrollment-does-not-see-foreign-scanners',
    title: 'a scanner of another tenant does not exist for an enrollment',
    verifies: ['ENR-HARDWARE-404', 'ENR-PAIRED-SCANNER'],
    needs: ['scanner', 'other-tenant'],
    async run(bench) {
      await bench.control(ENROLL);
      const body = { external_user_id: bench.unique('user'), hardware_id: await bench.scanners.first() };
      expectStatus(await bench.send(ENROLL, { body, token: await otherToken(bench) }), 404);
    },
  }),
  check({
    id: 'tenants/verification-does-not-see-foreign-scanners',
    title: 'a scanner of another tenant does not exist for a verification',
    verifies: ['VER-UNKNOWN-404', 'VER-HARDWARE'],
    needs: [...NEEDS],
    cost: 'event',
    async run(bench) {
      await bench.control(VERIFY);
      const { hardwareId } = await abroad(bench);
      const body = { ...(await bench.valid(VERIFY)), hardware_id: hardwareId };
      expectStatus(await bench.send(VERIFY, { body }), 404, 422);
    },
  }),
  check({
    id: 'tenants/verification-does-not-see-foreign-users',
    title: 'a user enrolled in one tenant is unknown in another',
    verifies: ['VER-UNKNOWN-404', 'ENR-TENANT-SCOPED-USER'],
    needs: [...NEEDS, 'palm'],
    cost: 'event',
    async run(bench) {
      const { externalUserId } = await bench.people.enrolled();
      await bench.control(VERIFY);
      const { token, hardwareId } = await abroad(bench);
      const body = { external_user_id: externalUserId, hardware_id: hardwareId };
      expectStatus(await bench.send(VERIFY, { body, token }), 404, 422);
    },
  }),
  check({
    id: 'tenants/users-are-scoped',
    title: 'the same external_user_id can be enrolled in two tenants, as two users',
    verifies: ['ENR-TENANT-SCOPED-USER', 'EVT-USER-ID'],
    needs: [...NEEDS, 'palm'],
    cost: 'event',
    async run(bench) {
      const mine = await bench.people.enrollCompletely();
      const { token, hardwareId, feed } = await abroad(bench);
      const { externalUserId } = mine;
      const challenge = await bench.people
        .enroll({ externalUserId, hardwareId, token })
        .catch((error: unknown) => {
          const [answer] = error instanceof Inconclusive ? error.evidence : [];
          if (answer?.kind !== 'exchange') throw error;
          if (answer.response?.status === 404) {
            throw new NotTestable(
              'people have to exist in the other tenant first, and no driver creates them there',
              'user',
            );
          }
          // That it is refused is the finding: nothing else about the request can be wrong.
          expectStatus(answer, 201);
          throw error;
        });
      await bench.people.present(challenge);
      const theirs = await feed.first(
        about('enrollment.complete', challenge.challengeId),
        bench.settings.eventWindowMs,
      );
      const [own] = mine.events;
      if (!theirs || !own) throw new Inconclusive('One of the enrollments gave no event.');
      const [one, other] = [eventAt(own, '/data/user_id'), eventAt(theirs, '/data/user_id')];
      expectThat([own, theirs], one !== other, 'two different user_id', one);
    },
  }),
  check({
    id: 'tenants/events-name-their-tenant',
    title: 'tenant_id is the same in all events of a tenant and differs between two',
    verifies: 'EVT-TENANT-ID',
    needs: [...NEEDS],
    cost: 'event',
    async run(bench) {
      const { event: theirs } = await abroad(bench);
      const { event: mine } = await bench.shared('paired', () => bench.scanners.pair());
      if (!mine || !theirs) throw new Inconclusive('One of the tenants gave no event.');
      const [one, other] = [eventAt(mine, '/tenant_id'), eventAt(theirs, '/tenant_id')];
      expectThat([mine, theirs], one !== other, 'two different tenant_id', one);
    },
  }),
  check({
    id: 'tenants/webhooks-receive-their-own-events-only',
    title: 'a webhook receives no event of another tenant',
    verifies: 'WHK-TENANT-ONLY',
    needs: [...NEEDS],
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const { feed: foreign, hardwareId } = await abroad(bench);
      const mine = await bench.scanners.pair();
      await feed.first(about('device.paired', mine.hardwareId), bench.settings.eventWindowMs);
      await bench.pause(bench.settings.settleMs);
      const strays = [
        ...feed.deliveries.filter(about('device.paired', hardwareId)),
        ...foreign.deliveries.filter(about('device.paired', mine.hardwareId)),
      ];
      expectThat(strays, strays.length === 0, 'no event of the other tenant', strays[0]?.json);
    },
  }),
  ...(['endpoint', 'name'] as const).map((field) =>
    check({
      id: `tenants/the-same-webhook-${field}-in-two-tenants`,
      title: `a webhook ${field} of one tenant is free in another`,
      verifies: field === 'name' ? 'WHK-NAME-409' : 'WHK-ENDPOINT-409',
      needs: ['other-tenant'],
      cost: 'subscription',
      // That names and endpoints are taken within a tenant only is a reading.
      severity: 'warn',
      async run(bench) {
        const mine = await bench.valid('createWebhook');
        expectStatus(await bench.send('createWebhook', { body: mine }), 201);
        const body = { ...(await bench.valid('createWebhook')), [field]: mine[field] };
        expectStatus(await bench.send('createWebhook', { body, token: await otherToken(bench) }), 201);
      },
    }),
  ),
  check({
    id: 'clients/webhooks-belong-to-the-tenant',
    title: 'a webhook endpoint that another client of the tenant took is refused with 409',
    verifies: ['WHK-ENDPOINT-409', 'WHK-NAME-409'],
    needs: ['client'],
    cost: 'subscription',
    async run(bench) {
      const mine = await bench.valid('createWebhook');
      expectStatus(await bench.send('createWebhook', { body: mine }), 201);
      const body = { ...(await bench.valid('createWebhook')), endpoint: mine['endpoint'] };
      expectStatus(await bench.send('createWebhook', { body, token: await siblingToken(bench) }), 409);
    },
  }),
  check({
    id: 'clients/scanners-belong-to-the-tenant',
    title: 'another client of the tenant enrolls on the same scanner',
    verifies: ['ENR-PAIRED-SCANNER', 'ENR-CREATED-201'],
    needs: ['scanner', 'client'],
    async run(bench) {
      const body = await bench.valid(ENROLL);
      expectStatus(await bench.send(ENROLL, { body, token: await siblingToken(bench) }), 201);
    },
  }),
  check({
    id: 'clients/users-belong-to-the-tenant',
    title: 'another client of the tenant verifies the same user',
    verifies: ['VER-ENROLLED-USER', 'VER-CREATED-201'],
    needs: ['scanner', 'palm', 'client'],
    async run(bench) {
      const exchange = await bench.send(VERIFY, {
        body: await bench.valid(VERIFY),
        token: await siblingToken(bench),
      });
      expectStatus(exchange, 201);
      expectThat(
        exchange,
        jsonAt(exchange, '/success') === true,
        'success true',
        jsonAt(exchange, '/success'),
      );
    },
  }),
];
