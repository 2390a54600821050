/** The event verification.complete. */
import { isDeepStrictEqual } from 'node:util';
import { about } from '../bench/webhooks.ts';
import { check, type Check } from '../check.ts';
import { expectThat, Finding, Inconclusive, shown } from '../expect.ts';
import { eventAt } from '../receiver/delivery.ts';
import { absent, envelopeRows, eventRows, HAND, PALM, silence } from './event-rows.ts';
import { isNumbers, isText, isTimestamp, isUuid } from './fields.ts';
import { pose, verification, verify } from './flows.ts';

const verifiedRows = eventRows('verification-complete', PALM, verification, [
  {
    slug: 'user-id',
    title: 'the event has a user_id, a UUID',
    verifies: 'EVT-USER-ID',
    at: '/data/user_id',
    expected: 'a UUID',
    holds: isUuid,
  },
  {
    slug: 'matched',
    title: 'the palm of the enrolled person matches',
    verifies: ['EVT-MATCHED', 'VER-ENROLLED-USER', 'OVW-FOUR-STEPS'],
    at: '/data/matched',
    expected: 'true',
    holds: (value) => value === true,
  },
  {
    slug: 'scores',
    title: 'the event has the scores, a list of numbers',
    verifies: 'EVT-SCORES',
    at: '/data/scores',
    expected: 'a list of numbers',
    holds: isNumbers,
  },
  {
    slug: 'thresholds',
    title: 'the event has the thresholds, a list of numbers',
    verifies: 'EVT-THRESHOLDS',
    at: '/data/thresholds',
    expected: 'a list of numbers',
    holds: isNumbers,
  },
  {
    slug: 'ten-scores',
    title: 'there are ten scores',
    verifies: 'EVT-SCORES-TEN',
    at: '/data/scores',
    expected: 'ten numbers',
    holds: (value) => isNumbers(value) && value.length === 10,
  },
  {
    slug: 'scores-and-thresholds-share-a-scale',
    title: 'scores and thresholds run from 0 to 1, as in the example',
    verifies: 'EVT-SCORES-PAIRWISE',
    at: '/data/scores',
    expected: 'numbers on the scale of the thresholds',
    holds: (value, { event }) => {
      const thresholds = eventAt(event, '/data/thresholds');
      if (!isNumbers(value) || !isNumbers(thresholds)) return true;
      return Math.max(...value) <= Math.max(1, 10 * Math.max(...thresholds));
    },
  },
  {
    slug: 'pairwise',
    title: 'there is one threshold for each score',
    verifies: 'EVT-SCORES-PAIRWISE',
    at: '/data/thresholds',
    expected: 'as many thresholds as scores',
    holds: (value, { event }) => {
      const scores = eventAt(event, '/data/scores');
      return Array.isArray(value) && Array.isArray(scores) && value.length === scores.length;
    },
  },
  {
    slug: 'match-policy',
    title: 'the event names the rule that was applied',
    verifies: 'EVT-MATCH-POLICY',
    at: '/data/match_policy',
    expected: 'a string that is not empty',
    holds: isText,
  },
  {
    slug: 'all-thresholds',
    title: 'match_policy is all_thresholds',
    verifies: 'EVT-ALL-THRESHOLDS',
    at: '/data/match_policy',
    expected: '"all_thresholds"',
    holds: (value) => value === 'all_thresholds',
  },
  {
    slug: 'latency',
    title: 'latency_ms is a whole number that is not negative',
    verifies: 'EVT-LATENCY',
    at: '/data/latency_ms',
    expected: 'a whole number of milliseconds',
    holds: (value) => Number.isInteger(value) && Number(value) >= 0,
  },
  {
    slug: 'verified-at',
    title: 'the event has the time of the verification',
    verifies: 'EVT-VERIFIED-AT',
    at: '/data/verified_at',
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
    title: 'the event has the metadata of the request, not of another',
    verifies: 'VER-METADATA-ECHO',
    at: '/data/metadata',
    expected: 'the metadata of the request',
    holds: (value, { challenge }) => isDeepStrictEqual(value, challenge.metadata),
  },
]);

export const verificationCompleteChecks: readonly Check[] = [
  check({
    id: 'verification-complete/arrives',
    title: 'a verification.complete event comes when a match was made',
    verifies: ['EVT-VERIFIED', 'VER-RESULT-BY-EVENT', 'EVT-CHALLENGE-ID', 'WHK-SUBSCRIBED'],
    needs: PALM,
    cost: 'event',
    async run(bench) {
      await verification(bench).catch((error: unknown) => absent(bench, error, 'verification.complete'));
    },
  }),
  check({
    id: 'verification-complete/not-before-the-palm',
    title: 'no verification.complete event comes while nobody has put a palm on the scanner',
    verifies: ['VER-RESULT-BY-EVENT', 'VER-NOT-YET-VERIFIED'],
    needs: HAND,
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const { challengeId } = await pose(bench);
      if (bench.settings.auto) return;
      await silence(bench);
      const early = feed.deliveries.filter(({ text }) => text.includes(challengeId));
      expectThat(early, early.length === 0, 'no event yet', early[0]?.json);
    },
  }),
  check({
    id: 'verification-complete/answers-the-challenge-shown',
    title: 'the result goes to the challenge that the palm was presented for',
    verifies: ['EVT-CHALLENGE-ID', 'EVT-VERIFIED'],
    needs: HAND,
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const [older, newer] = [await pose(bench), await pose(bench)];
      await bench.people.present(newer);
      const event = await feed.first(
        about('verification.complete', newer.challengeId),
        bench.settings.eventWindowMs,
      );
      if (!event) bench.requireCalm();
      if (!event)
        throw new Finding(`an event for challenge ${newer.challengeId}`, 'none', feed.deliveries.slice(-1));
      const strays = bench.settings.auto
        ? []
        : feed.deliveries.filter(about('verification.complete', older.challengeId));
      expectThat(strays, strays.length === 0, 'no event for the other challenge', strays[0]?.json);
      const metadata = eventAt(event, '/data/metadata');
      expectThat(
        event,
        !isDeepStrictEqual(metadata, older.metadata),
        'not the metadata of the other challenge',
        metadata,
      );
    },
  }),
  check({
    id: 'verification-complete/metadata-of-an-earlier-challenge',
    title: 'a challenge answered after a newer one was created keeps its own metadata',
    verifies: 'VER-METADATA-ECHO',
    needs: HAND,
    cost: 'event',
    async run(bench) {
      const feed = await bench.webhooks.feed();
      const older = await pose(bench);
      await pose(bench);
      await bench.people.present(older);
      const event = await feed.first(
        about('verification.complete', older.challengeId),
        bench.settings.eventWindowMs,
      );
      if (!event) throw new Inconclusive('No event came for the earlier challenge.');
      const metadata = eventAt(event, '/data/metadata');
      expectThat(event, isDeepStrictEqual(metadata, older.metadata), shown(older.metadata), metadata);
    },
  }),
  check({
    id: 'verification-complete/same-user',
    title: 'one person has the same user_id in enrollment and verification events',
    verifies: 'EVT-USER-ID-SAME',
    needs: PALM,
    cost: 'event',
    async run(bench) {
      const enrolled = await bench.people.enrolled();
      const [first] = enrolled.events;
      if (!first) throw new Inconclusive('The enrollment of this person was not seen.');
      const { event } = await verification(bench);
      const value = eventAt(event, '/data/user_id');
      expectThat(
        [first, event],
        value === eventAt(first, '/data/user_id'),
        shown(eventAt(first, '/data/user_id')),
        value,
      );
    },
  }),
  check({
    id: 'verification-complete/once',
    title: 'a challenge that was answered gives no second result',
    verifies: 'EVT-VERIFIED',
    // What a scanner does with a second palm is not written.
    severity: 'warn',
    needs: HAND,
    cost: 'event',
    async run(bench) {
      const { challenge } = await verify(bench);
      await bench.console.perform({
        action: 'present_palm',
        challenge_id: challenge.challengeId,
        hardware_id: challenge.hardwareId,
        outcome: 'match',
      });
      await silence(bench);
      const feed = await bench.webhooks.feed();
      const events = feed.deliveries.filter(about('verification.complete', challenge.challengeId));
      const ids = new Set(events.map((event) => eventAt(event, '/event_id')));
      expectThat(events, ids.size === 1, 'one event', [...ids]);
    },
  }),
  ...verifiedRows,
  ...envelopeRows('verification-complete', 'verified_at', PALM, verification),
];
