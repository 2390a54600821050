import { challengeIdOf, field, type Bench, type Reply } from '../bench.ts';
import { kindOf, shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

const hardware_id = 'hardware_bench';

const enroll = (bench: Bench, changes: Record<string, unknown> = {}): Promise<Reply> =>
  bench.post('/v1/enroll/both', { external_user_id: 'user-1', hardware_id, ...changes });

export const enrollmentProbes: readonly Probe[] = [
  {
    title: 'an enrollment',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const { status, json } = await enroll(bench, { external_user_id: ' User-1 ' });
      return { status, body: shape(json) };
    },
    correct: {
      status: 201,
      body: {
        success: true,
        data: {
          challenge_id: '<uuid>',
          type: 'enroll',
          external_user_id: ' User-1 ',
          hardware_id,
          palm_type: 'both',
          status: 'pending',
          expires_at: '<now +60 min>',
        },
        message: 'Enrollment challenge created.',
      },
    },
    deviations: {
      'enroll-status-200': ['status is 200'],
      'enroll-type-wrong': ['body.data.type is "enrollment"'],
      'enroll-palm-type-wrong': ['body.data.palm_type is "right"'],
      'enroll-palm-type-missing': ['body.data.palm_type is missing'],
      'enroll-status-completed': ['body.data.status is "completed"'],
      'enroll-expires-at-past': ['body.data.expires_at is "<now -60 min>"'],
      'enroll-challenge-id-missing': ['body.data.challenge_id is missing', 'body.data.id is "<uuid>"'],
      'enroll-message-missing': ['body.message is missing'],
      'enroll-user-lower-cased': ['body.data.external_user_id is " user-1 "'],
      'enroll-user-trimmed': ['body.data.external_user_id is "User-1"'],
      'enroll-user-replaced': ['body.data.external_user_id is "<uuid>"'],
      'enroll-hardware-id-changed': ['body.data.hardware_id is "HARDWARE_BENCH"'],
    },
  },
  {
    title: 'the form of an enrollment challenge',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const data = field((await enroll(bench)).json, 'data');
      return {
        expiresAt: kindOf(field(data, 'expires_at')),
        challengeId: kindOf(field(data, 'challenge_id')),
      };
    },
    correct: { expiresAt: 'time', challengeId: 'uuid' },
    deviations: {
      'enroll-expires-at-without-zone': ['expiresAt is "time without zone"'],
      'enroll-expires-at-milliseconds': ['expiresAt is "number"'],
      'enroll-challenge-id-not-uuid': ['challengeId is "text"'],
    },
  },
  {
    title: 'enrollments with one thing wrong',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const status = async (changes: Record<string, unknown>) => (await enroll(bench, changes)).status;
      return {
        userMissing: await status({ external_user_id: undefined }),
        userNumber: await status({ external_user_id: 42 }),
        hardwareMissing: await status({ hardware_id: undefined }),
        hardwareUnknown: await status({ hardware_id: 'hardware_nowhere' }),
        hardwarePrefix: await status({ hardware_id: 'hardware_b' }),
      };
    },
    correct: {
      userMissing: 422,
      userNumber: 422,
      hardwareMissing: 422,
      hardwareUnknown: 404,
      hardwarePrefix: 404,
    },
    deviations: {
      'enroll-validation-400': ['userMissing is 400', 'userNumber is 400', 'hardwareMissing is 400'],
      'enroll-hardware-id-missing-500': ['hardwareMissing is 500'],
      'enroll-unknown-scanner-400': ['hardwareUnknown is 400', 'hardwarePrefix is 400'],
      'enroll-unknown-scanner-201': ['hardwareUnknown is 201', 'hardwarePrefix is 201'],
      'enroll-user-missing-accepted': ['userMissing is 201'],
      'enroll-user-number-accepted': ['userNumber is 201'],
      'enroll-hardware-prefix-accepted': ['hardwarePrefix is 201'],
    },
  },
  {
    title: 'two pending enrollments of one user',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const [first, second] = [await enroll(bench), await enroll(bench)];
      return { status: second.status, isSameChallenge: challengeIdOf(first) === challengeIdOf(second) };
    },
    correct: { status: 201, isSameChallenge: false },
    deviations: { 'enroll-challenge-id-repeats': ['isSameChallenge is true'] },
  },
  {
    title: 'enrollments at the same moment',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      const users = Array.from({ length: 6 }, (_, index) => ({ external_user_id: `user-${index}` }));
      const replies = await Promise.all(users.map((user) => enroll(bench, user)));
      return { allDiffer: new Set(replies.map(challengeIdOf)).size === users.length };
    },
    correct: { allDiffer: true },
    deviations: { 'enroll-challenge-id-from-the-clock': ['allDiffer is false'] },
  },
  {
    title: 'somebody unknown, where users have to exist first',
    options: { users: 'strict' },
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      return (await enroll(bench)).status;
    },
    correct: 404,
    deviations: { 'enroll-unknown-user-400': ['it is 400'] },
  },
  {
    title: 'enrollments beside a complete one',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.pairScanner('hardware_second');
      await bench.enroll('user-1', hardware_id);
      return {
        again: (await enroll(bench)).status,
        onSecondScanner: (await enroll(bench, { hardware_id: 'hardware_second' })).status,
        secondUser: (await enroll(bench, { external_user_id: 'user-2' })).status,
      };
    },
    correct: { again: 409, onSecondScanner: 201, secondUser: 201 },
    deviations: {
      'enroll-conflict-missing': ['again is 201'],
      'enroll-conflict-400': ['again is 400'],
      'enroll-conflict-any-scanner': ['onSecondScanner is 409'],
      'enroll-conflict-any-user': ['secondUser is 409'],
    },
  },
];
