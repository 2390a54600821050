import { challengeIdOf, field, lobby, type Bench, type Reply } from '../bench.ts';
import { eventsAfter, isAfter } from '../events.ts';
import { shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

const hardware_id = 'hardware_bench';

const verify = (bench: Bench): Promise<Reply> =>
  bench.post('/v1/verify', { external_user_id: 'user-1', hardware_id });

export const eventProbes: readonly Probe[] = [
  {
    title: 'device.paired',
    observe: async (bench) => {
      await bench.subscribe('events');
      const { json } = await bench.post('/v1/devices', lobby);
      await bench.post('/v1/devices', { device_name: 'Newer', location: 'Newer' });
      const before = await eventsAfter(bench, 0);
      bench.deployment.control({
        action: 'pair',
        pairing_code: field(json, 'data', 'pairing_code'),
        hardware_id,
      });
      const [event] = await eventsAfter(bench, 1);
      return {
        beforePairing: before.length,
        data: shape(event?.data),
        pairedAfterTimestamp: event && isAfter(event.data['paired_at'] ?? '', event.timestamp),
      };
    },
    correct: {
      beforePairing: 0,
      data: {
        hardware_id,
        device_name: 'Lobby Scanner',
        location: 'Lobby',
        status: 'paired',
        paired_at: '<now +0 min>',
        cert_valid_until: '<now +129600 min>',
      },
      pairedAfterTimestamp: false,
    },
    deviations: {
      'paired-missing': ['data is undefined', 'pairedAfterTimestamp is undefined'],
      'paired-status-wrong': ['data.status is "active"'],
      'paired-certificate-expired': ['data.cert_valid_until is "<now -1440 min>"'],
      'paired-at-after-timestamp': ['data.paired_at is "<now +1 min>"', 'pairedAfterTimestamp is true'],
      'paired-name-of-latest': ['data.device_name is "Newer"', 'data.location is "Newer"'],
      'paired-at-missing': ['data.paired_at is missing'],
      'paired-device-name-missing': ['data.device_name is missing'],
      'paired-location-missing': ['data.location is missing'],
      'paired-hardware-id-is-device-id': ['data.hardware_id is "<uuid>"'],
      'paired-hardware-id-upper-case': ['data.hardware_id is "HARDWARE_BENCH"'],
    },
  },
  {
    title: 'events that come before their time',
    observe: async (bench) => {
      const counts: Record<string, number> = {};
      const count = async (name: string): Promise<void> => {
        counts[name] = (await eventsAfter(bench, 0)).length;
      };
      await bench.subscribe('events');
      const { json } = await bench.post('/v1/devices', lobby);
      await count('registered');
      bench.deployment.control({
        action: 'pair',
        pairing_code: field(json, 'data', 'pairing_code'),
        hardware_id,
      });
      const enrollment = await bench.post('/v1/enroll/both', { external_user_id: 'user-1', hardware_id });
      await count('enrolling');
      bench.presentPalm(enrollment);
      await verify(bench);
      await count('verifying');
      return counts;
    },
    correct: { registered: 0, enrolling: 1, verifying: 3 },
    deviations: {
      'paired-at-registration': ['registered is 1'],
      'enrolled-at-request': ['enrolling is 3'],
      'verified-at-request': ['verifying is 4'],
    },
  },
  {
    title: 'secrets in events',
    observe: async (bench) => {
      await bench.subscribe('events');
      await bench.pairScanner(hardware_id);
      const [event] = await eventsAfter(bench, 1);
      return Object.keys(event?.data ?? {}).filter(
        (name) => name.includes('code') || name.includes('secret'),
      );
    },
    correct: [],
    deviations: { 'paired-secret-leaked': ['0 is "pairing_code"'] },
  },
  {
    title: 'enrollment.complete',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.subscribe('events');
      const enrollment = await bench.post('/v1/enroll/both', { external_user_id: 'user-1', hardware_id });
      bench.presentPalm(enrollment);
      const events = (await eventsAfter(bench, 2)).toSorted((left, right) =>
        String(left.data['palm_type']).localeCompare(String(right.data['palm_type'])),
      );
      return {
        data: events.map(({ data }) => shape(data)),
        ofThisChallenge: events.map(({ data }) => data['challenge_id'] === challengeIdOf(enrollment)),
        users: new Set(events.map(({ data }) => data['user_id'])).size,
        enrolledAfterTimestamp: events.map(({ data, timestamp }) =>
          isAfter(data['enrolled_at'] ?? '', timestamp),
        ),
        verifiable: (await verify(bench)).status,
      };
    },
    correct: {
      data: ['left', 'right'].map((palm_type) => ({
        user_id: '<uuid>',
        feature_id: '<feature id>',
        palm_type,
        hardware_id,
        challenge_id: '<uuid>',
        enrolled_at: '<now +0 min>',
        vendor: 'bench',
      })),
      ofThisChallenge: [true, true],
      users: 1,
      enrolledAfterTimestamp: [false, false],
      verifiable: 201,
    },
    deviations: {
      'enrolled-missing': [
        'data.0 is missing',
        'data.1 is missing',
        'ofThisChallenge.0 is missing',
        'ofThisChallenge.1 is missing',
        'users is 0',
        'enrolledAfterTimestamp.0 is missing',
        'enrolledAfterTimestamp.1 is missing',
      ],
      'enrolled-without-effect': ['verifiable is 404'],
      'enrolled-user-id-external': ['data.0.user_id is "user-1"', 'data.1.user_id is "user-1"'],
      'enrolled-user-id-per-palm': ['users is 2'],
      'enrolled-challenge-id-other': ['ofThisChallenge.0 is false', 'ofThisChallenge.1 is false'],
      'enrolled-challenge-id-missing': [
        'data.0.challenge_id is missing',
        'data.1.challenge_id is missing',
        'ofThisChallenge.0 is false',
        'ofThisChallenge.1 is false',
      ],
      'enrolled-hardware-id-other': [
        'data.0.hardware_id is "hardware_local_001"',
        'data.1.hardware_id is "hardware_local_001"',
      ],
      'enrolled-feature-id-missing': ['data.0.feature_id is missing', 'data.1.feature_id is missing'],
      'enrolled-palm-type-missing': ['data.0.palm_type is missing', 'data.1.palm_type is missing'],
      'enrolled-palm-type-unknown': ['data.0.palm_type is "LEFT_HAND"', 'data.1.palm_type is "RIGHT_HAND"'],
      'enrolled-palm-type-repeated': ['data.0.palm_type is "right"'],
      'enrolled-vendor-missing': ['data.0.vendor is missing', 'data.1.vendor is missing'],
      'enrolled-at-missing': ['data.0.enrolled_at is missing', 'data.1.enrolled_at is missing'],
      'enrolled-at-after-timestamp': [
        'data.0.enrolled_at is "<now +1 min>"',
        'data.1.enrolled_at is "<now +1 min>"',
        'enrolledAfterTimestamp.0 is true',
        'enrolledAfterTimestamp.1 is true',
      ],
    },
  },
];
