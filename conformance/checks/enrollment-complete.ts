/** The event enrollment.complete. */
import { isDeepStrictEqual } from 'node:util';
import { about } from '../bench/webhooks.ts';
import { check, type Check } from '../check.ts';
import { expectThat } from '../expect.ts';
import { eventAt } from '../receiver/delivery.ts';
import { absent, envelopeRows, eventRows, HAND, PALM, silence } from './event-rows.ts';
import { isText, isTimestamp, isUuid } from './fields.ts';
import { enrollment } from './flows.ts';

const enrolledRows = eventRows('enrollment-complete', PALM, enrollment, [
  {
    slug: 'user-id',
    title: 'the event has a user_id, a UUID of the deployment’s own',
    verifies: 'EVT-USER-ID',
    at: '/data/user_id',
    expected: 'a UUID that is not the external_user_id',
    holds: (value, { externalUserId }) => isUuid(value) && value !== externalUserId,
  },
  {
    slug: 'feature-id',
    title: 'the event has the feature_id of the palm',
    verifies: 'EVT-ENROLLED-FEATURE-ID',
    at: '/data/feature_id',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'palm-type',
    title: 'the event says which palm it is about',
    verifies: 'EVT-ENROLLED-PALM-TYPE',
    at: '/data/palm_type',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'palm-type-is-known',
    title: 'palm_type is left, right or both',
    verifies: 'EVT-ENROLLED-PALM-VALUES',
    at: '/data/palm_type',
    expected: 'left, right or both',
    holds: (value) => ['left', 'right', 'both'].includes(String(value)),
  },
  {
    slug: 'hardware-id',
    title: 'the event has the hardware_id of the challenge',
    verifies: 'EVT-ENROLLED-HARDWARE-ID',
    at: '/data/hardware_id',
    expected: 'the hardware_id of the request',
    holds: (value, { hardwareId }) => value === hardwareId,
  },
  {
    slug: 'enrolled-at',
    title: 'the event has the time of the enrollment',
    verifies: 'EVT-ENROLLED-AT',
    at: '/data/enrolled_at',
    expected: 'an ISO 8601 time with date, time and offset',
    holds: isTimestamp,
  },
  {
    slug: 'vendor',
    title: 'the event names the vendor',
    verifies: 'EVT-VENDOR',
    at: '/data/vendor',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'metadata',
    title: 'the event has the metadata of the request',
    verifies: ['EVT-ENROLLED-METADATA', 'ENR-METADATA-ECHO'],
    at: '/data/metadata',
    expected: 'the metadata of the request',
    holds: (value, { challenge }) => isDeepStrictEqual(value, challenge.metadata),
  },
]);

export const enrollmentCompleteChecks: readonly Check[] = [
  check({
    id: 'enrollment-complete/arrives',
    title: 'an enrollment.complete event comes when the palms were captured',
    verifies: ['EVT-ENROLLED', 'ENR-RESULT-BY-EVENT', 'EVT-CHALLENGE-ID', 'WHK-SUBSCRIBED'],
    needs: PALM,
    cost: 'event',
    async run(bench) {
      await enrollment(bench).catch((error: unknown) => absent(bench, error, 'enrollment.complete'));
    },
  }),
  check({
    id: 'enrollment-complete/not-before-the-palms',
    title: 'no enrollment.complete event comes while nobody has put a palm on the scanner',
    verifies: ['ENR-RESULT-BY-EVENT', 'EVT-ENROLLED'],
    needs: HAND,
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const [externalUserId, hardwareId] = [await bench.people.fresh(), await bench.scanners.first()];
      const { challengeId } = await bench.people.enroll({ externalUserId, hardwareId });
      if (bench.settings.auto) return;
      await silence(bench);
      const early = feed.deliveries.filter(({ text }) => text.includes(challengeId));
      expectThat(early, early.length === 0, 'no event yet', early[0]?.json);
    },
  }),
  check({
    id: 'enrollment-complete/events-of-one-person-agree',
    title: 'the events of one enrollment are about one user and different palms',
    verifies: ['EVT-USER-ID-SAME', 'EVT-ENROLLED-PALM-TYPE'],
    needs: PALM,
    cost: 'event',
    async run(bench) {
      const { challenge } = await enrollment(bench);
      const feed = await bench.webhooks.feed();
      const events = feed.deliveries.filter(about('enrollment.complete', challenge.challengeId));
      const users = new Set(events.map((event) => eventAt(event, '/data/user_id')));
      expectThat(events, users.size === 1, 'one user_id', [...users]);
      const palms = events.map((event) => eventAt(event, '/data/palm_type'));
      expectThat(events, new Set(palms).size === palms.length, 'a palm_type once each', palms);
    },
  }),
  check({
    id: 'enrollment-complete/takes-effect',
    title: 'after the event the user is enrolled: verification is accepted',
    verifies: ['EVT-ENROLLED', 'VER-ENROLLED-USER'],
    needs: PALM,
    cost: 'event',
    async run(bench) {
      const { externalUserId, hardwareId, event } = await enrollment(bench);
      const body = { external_user_id: externalUserId, hardware_id: hardwareId };
      const exchange = await bench.send('createVerification', { body });
      expectThat(
        [event, exchange],
        exchange.response?.status === 201,
        'status 201',
        exchange.response?.status,
      );
    },
  }),
  ...enrolledRows,
  ...envelopeRows('enrollment-complete', 'enrolled_at', PALM, enrollment),
];
