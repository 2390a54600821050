import { challengeIdOf, type Bench, type Reply } from '../bench.ts';
import { eventsAfter, isAfter } from '../events.ts';
import { shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

const hardware_id = 'hardware_bench';

const verify = (bench: Bench): Promise<Reply> =>
  bench.post('/v1/verify', { external_user_id: 'user-1', hardware_id });

const typesIn = (list: unknown): unknown =>
  Array.isArray(list)
    ? `${list.length} ${[...new Set(list.map((item) => typeof item))].join()}`
    : typeof list;

export const resultProbes: readonly Probe[] = [
  {
    title: 'verification.complete',
    options: { enrollmentEvents: 'both' },
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.subscribe('events');
      await bench.enroll('user-1', hardware_id);
      const [enrolled] = await eventsAfter(bench, 1);
      const challenge = await verify(bench);
      bench.presentPalm(challenge);
      const event = (await eventsAfter(bench, 2)).at(1);
      const { scores, thresholds, latency_ms, ...data } = event?.data ?? {};
      return {
        data: shape(data),
        scores: typesIn(scores),
        thresholds: typesIn(thresholds),
        highest: Array.isArray(scores) && Math.max(...scores.map(Number)) <= 1,
        latency: typeof latency_ms === 'number' ? Math.sign(latency_ms) : typeof latency_ms,
        ofThisChallenge: data['challenge_id'] === challengeIdOf(challenge),
        ofThisUser: data['user_id'] === enrolled?.data['user_id'],
        verifiedAfterTimestamp: event && isAfter(data['verified_at'] ?? '', event.timestamp),
      };
    },
    correct: {
      data: {
        challenge_id: '<uuid>',
        user_id: '<uuid>',
        matched: true,
        match_policy: 'all_thresholds',
        vendor: 'bench',
        verified_at: '<now +0 min>',
      },
      scores: '10 number',
      thresholds: '10 number',
      highest: true,
      latency: 1,
      ofThisChallenge: true,
      ofThisUser: true,
      verifiedAfterTimestamp: false,
    },
    deviations: {
      'verified-missing': [
        'data.challenge_id is missing',
        'data.user_id is missing',
        'data.matched is missing',
        'data.match_policy is missing',
        'data.vendor is missing',
        'data.verified_at is missing',
        'scores is "undefined"',
        'thresholds is "undefined"',
        'highest is false',
        'latency is "undefined"',
        'ofThisChallenge is false',
        'ofThisUser is false',
        'verifiedAfterTimestamp is undefined',
      ],
      'verified-never-matched': ['data.matched is false'],
      'verified-equality-no-match': ['data.matched is false'],
      'verified-matched-text': ['data.matched is "true"'],
      'verified-scores-text': ['scores is "10 string"'],
      'verified-scores-missing': ['scores is "undefined"', 'highest is false'],
      'verified-scores-in-percent': ['highest is false'],
      'verified-thresholds-missing': ['thresholds is "undefined"'],
      'verified-thresholds-short': ['thresholds is "9 number"'],
      'verified-at-missing': ['data.verified_at is missing'],
      'verified-vendor-missing': ['data.vendor is missing'],
      'verified-policy-missing': ['data.match_policy is missing'],
      'verified-latency-text': ['latency is "string"'],
      'verified-latency-negative': ['latency is -1'],
      'verified-challenge-id-other': ['ofThisChallenge is false'],
      'verified-user-id-missing': ['data.user_id is missing', 'ofThisUser is false'],
      'verified-user-id-other': ['ofThisUser is false'],
      'verified-at-after-timestamp': ['data.verified_at is "<now +1 min>"', 'verifiedAfterTimestamp is true'],
    },
  },
  {
    title: 'palms that do not match',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.enroll('user-1', hardware_id);
      await bench.subscribe('events');
      const outcome = async (name: string): Promise<unknown> => {
        const challenge = await verify(bench);
        const before = bench.receiver.received.length;
        bench.presentPalm(challenge, name);
        return (await eventsAfter(bench, before + 1)).at(before)?.data['matched'] ?? 'no event';
      };
      return { noMatch: await outcome('no_match'), oneBelow: await outcome('one_below') };
    },
    correct: { noMatch: false, oneBelow: false },
    deviations: {
      'verified-no-match-missing': ['noMatch is "no event"', 'oneBelow is "no event"'],
      'verified-always-matched': ['noMatch is true', 'oneBelow is true'],
      'verified-by-majority': ['oneBelow is true'],
    },
  },
  {
    title: 'palms shown too late, or twice, or for the second of two challenges',
    options: { enrollmentEvents: 'both' },
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.enroll('user-1', hardware_id);
      await bench.subscribe('events');
      const enrollment = await bench.post('/v1/enroll/both', { external_user_id: 'user-2', hardware_id });
      const [first, second, late] = [await verify(bench), await verify(bench), await verify(bench)];
      const typesNow = async () => (await eventsAfter(bench, 0)).map(({ event_type }) => event_type);

      bench.presentPalm(second);
      const [answer] = await eventsAfter(bench, 1);
      bench.presentPalm(second);
      const afterTwo = await typesNow();
      bench.deployment.control({ action: 'advance_clock', seconds: 3700 });
      bench.presentPalm(late);
      bench.presentPalm(enrollment);
      const afterLate = await typesNow();
      return {
        answered: [first, second].map(
          (challenge) => challengeIdOf(challenge) === answer?.data['challenge_id'],
        ),
        secondPalm: afterTwo.slice(1),
        latePalms: afterLate.slice(afterTwo.length).toSorted(),
      };
    },
    correct: { answered: [false, true], secondPalm: [], latePalms: [] },
    deviations: {
      'verified-oldest-challenge': [
        'answered.0 is true',
        'answered.1 is false',
        'secondPalm.0 is "verification.complete"',
      ],
      'verified-twice': ['secondPalm.0 is "verification.complete"'],
      'verified-for-expired-challenge': ['latePalms.0 is "verification.complete"'],
      'enrolled-for-expired-challenge': ['latePalms.0 is "enrollment.complete"'],
    },
  },
];
