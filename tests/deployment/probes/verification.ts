import { challengeIdOf, field, type Bench, type Reply } from '../bench.ts';
import { kindOf, shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

const hardware_id = 'hardware_bench';

const verify = (bench: Bench, changes: Record<string, unknown> = {}): Promise<Reply> =>
  bench.post('/v1/verify', { external_user_id: 'User-12', hardware_id, ...changes });

async function enrolled(bench: Bench): Promise<void> {
  await bench.pairScanner(hardware_id);
  await bench.enroll('User-12', hardware_id);
}

export const verificationProbes: readonly Probe[] = [
  {
    title: 'a verification',
    observe: async (bench) => {
      await enrolled(bench);
      const { status, json } = await verify(bench);
      return { status, body: shape(json) };
    },
    correct: {
      status: 201,
      body: {
        success: true,
        data: {
          challenge_id: '<uuid>',
          type: 'verify',
          external_user_id: 'User-12',
          hardware_id,
          status: 'pending',
          expires_at: '<now +60 min>',
        },
        message: 'Verification challenge created.',
      },
    },
    deviations: {
      'verify-status-200': ['status is 200'],
      'verify-type-enroll': ['body.data.type is "enroll"'],
      'verify-status-verified': ['body.data.status is "verified"'],
      'verify-result-in-answer': ['body.data.matched is true', 'body.data.scores is []'],
      'verify-expires-at-past': ['body.data.expires_at is "<now -60 min>"'],
      'verify-challenge-id-missing': ['body.data.challenge_id is missing', 'body.data.id is "<uuid>"'],
    },
  },
  {
    title: 'the time in a verification challenge',
    observe: async (bench) => {
      await enrolled(bench);
      return kindOf(field((await verify(bench)).json, 'data', 'expires_at'));
    },
    correct: 'time',
    deviations: { 'verify-expires-at-seconds': ['it is "number"'] },
  },
  {
    title: 'verifications with one thing wrong',
    observe: async (bench) => {
      await enrolled(bench);
      const status = async (changes: Record<string, unknown>) => (await verify(bench, changes)).status;
      return {
        userMissing: await status({ external_user_id: undefined }),
        userNumber: await status({ external_user_id: 42 }),
        userUnknown: await status({ external_user_id: 'nobody' }),
        userInSmallLetters: await status({ external_user_id: 'user-12' }),
        userPrefix: await status({ external_user_id: 'User-1' }),
        hardwareMissing: await status({ hardware_id: undefined }),
        hardwareUnknown: await status({ hardware_id: 'hardware_nowhere' }),
      };
    },
    correct: {
      userMissing: 422,
      userNumber: 422,
      userUnknown: 404,
      userInSmallLetters: 404,
      userPrefix: 404,
      hardwareMissing: 422,
      hardwareUnknown: 404,
    },
    deviations: {
      'verify-validation-400': ['userMissing is 400', 'userNumber is 400', 'hardwareMissing is 400'],
      'verify-validation-500': ['userMissing is 500', 'userNumber is 500', 'hardwareMissing is 500'],
      'verify-hardware-optional': ['hardwareMissing is 201'],
      'verify-user-number-accepted': ['userNumber is 404'],
      'verify-unknown-user-201': ['userUnknown is 201', 'userInSmallLetters is 201', 'userPrefix is 201'],
      'verify-unknown-user-500': ['userUnknown is 500', 'userInSmallLetters is 500', 'userPrefix is 500'],
      'verify-unknown-scanner-201': ['hardwareUnknown is 201'],
      'verify-user-case-ignored': ['userInSmallLetters is 201'],
      'verify-user-prefix-accepted': ['userPrefix is 201'],
    },
  },
  {
    title: 'two verifications of one user',
    observe: async (bench) => {
      await enrolled(bench);
      const [first, second] = [await verify(bench), await verify(bench)];
      return {
        isSameChallenge: challengeIdOf(first) === challengeIdOf(second),
      };
    },
    correct: { isSameChallenge: false },
    deviations: { 'verify-challenge-id-repeats': ['isSameChallenge is true'] },
  },
  {
    title: 'a verification before any palm was shown',
    observe: async (bench) => {
      await bench.pairScanner(hardware_id);
      await bench.post('/v1/enroll/both', { external_user_id: 'User-12', hardware_id });
      bench.deployment.control({ action: 'provision_user', external_user_id: 'user-2' });
      return {
        pending: (await verify(bench)).status,
        provisioned: (await verify(bench, { external_user_id: 'user-2' })).status,
      };
    },
    correct: { pending: 404, provisioned: 404 },
    deviations: { 'verify-not-enrolled-201': ['pending is 201', 'provisioned is 201'] },
  },
];
