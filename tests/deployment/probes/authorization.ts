import { field, lobby, type Bench } from '../bench.ts';
import type { Probe } from '../probe.ts';

const bodies = {
  '/v1/devices': lobby,
  '/v1/enroll/both': { external_user_id: 'user-1', hardware_id: 'hardware_bench' },
  '/v1/verify': { external_user_id: 'user-1', hardware_id: 'hardware_bench' },
  '/v1/webhooks': { name: 'Bench', events: ['device.paired'], endpoint: 'https://bench.example/hook' },
};

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function statusWith(bench: Bench, authorization: string): Promise<number> {
  return (await bench.send('/v1/devices', { headers: { authorization }, body: lobby })).status;
}

export const authorizationProbes: readonly Probe[] = [
  {
    title: 'each protected operation without a token',
    observe: async (bench) => {
      const statuses = Object.entries(bodies).map(async ([path, body]) => [
        path,
        (await bench.send(path, { body })).status,
      ]);
      return Object.fromEntries(await Promise.all(statuses));
    },
    correct: { '/v1/devices': 401, '/v1/enroll/both': 401, '/v1/verify': 401, '/v1/webhooks': 401 },
    deviations: {
      'auth-not-required-devices': ['/v1/devices is 201'],
      'auth-not-required-enroll': ['/v1/enroll/both is 404'],
      'auth-not-required-verify': ['/v1/verify is 404'],
      'auth-not-required-webhooks': ['/v1/webhooks is 201'],
      'auth-missing-403': [
        '/v1/devices is 403',
        '/v1/enroll/both is 403',
        '/v1/verify is 403',
        '/v1/webhooks is 403',
      ],
      'auth-missing-redirect': [
        '/v1/devices is 302',
        '/v1/enroll/both is 302',
        '/v1/verify is 302',
        '/v1/webhooks is 302',
      ],
    },
  },
  {
    title: 'tokens that are not genuine',
    observe: async (bench) => {
      const token = await bench.tokenOf();
      const [header = '', payload = '', signature = ''] = token.split('.');
      const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString());
      return {
        garbage: await statusWith(bench, 'Bearer garbage'),
        empty: await statusWith(bench, 'Bearer '),
        changedClaims: await statusWith(
          bench,
          `Bearer ${header}.${base64url({ ...claims, jti: 'x' })}.${signature}`,
        ),
        algNone: await statusWith(bench, `Bearer ${base64url({ alg: 'none' })}.${payload}.`),
        otherScheme: await statusWith(bench, `Token ${token}`),
        withoutScheme: await statusWith(bench, token),
        genuine: await statusWith(bench, `Bearer ${token}`),
      };
    },
    correct: {
      garbage: 401,
      empty: 401,
      changedClaims: 401,
      algNone: 401,
      otherScheme: 401,
      withoutScheme: 401,
      genuine: 201,
    },
    deviations: {
      'auth-garbage-500': ['garbage is 500', 'changedClaims is 500', 'algNone is 500'],
      'auth-garbage-403': ['garbage is 403', 'changedClaims is 403', 'algNone is 403'],
      'auth-garbage-accepted': ['garbage is 201', 'changedClaims is 201', 'algNone is 201'],
      'auth-empty-bearer-accepted': ['empty is 201'],
      'auth-signature-ignored': ['changedClaims is 201', 'algNone is 201'],
      'auth-alg-none-accepted': ['algNone is 201'],
      'auth-scheme-ignored': ['otherScheme is 201', 'withoutScheme is 201'],
    },
  },
  {
    title: 'the refusal of a token',
    observe: async (bench) => field((await bench.post('/v1/devices', lobby, 'garbage')).json, 'message'),
    correct: 'Invalid Bearer token.',
    deviations: { 'auth-error-echoes-token': ['it is "Invalid Bearer token garbage."'] },
  },
  {
    title: 'clients without a permission',
    observe: async (bench) => {
      const without = await bench.tokenOf(bench.createClient({ permissions: [] }));
      const enrollOnly = await bench.tokenOf(bench.createClient({ permissions: ['enroll'] }));
      const status = async (path: keyof typeof bodies, token: string) =>
        (await bench.post(path, bodies[path], token)).status;
      return {
        devices: await status('/v1/devices', without),
        verify: await status('/v1/verify', without),
        enroll: await status('/v1/enroll/both', without),
        webhooks: await status('/v1/webhooks', without),
        webhooksWithEnroll: await status('/v1/webhooks', enrollOnly),
        enrollWithEnroll: await status('/v1/enroll/both', enrollOnly),
      };
    },
    correct: {
      devices: 201,
      verify: 404,
      enroll: 403,
      webhooks: 403,
      webhooksWithEnroll: 403,
      enrollWithEnroll: 404,
    },
    deviations: {
      'permission-ignored-enroll': ['enroll is 404'],
      'permission-ignored-webhooks': ['webhooks is 201', 'webhooksWithEnroll is 409'],
      'permission-webhooks-implied': ['webhooksWithEnroll is 201'],
      'permission-missing-401': ['enroll is 401', 'webhooks is 401', 'webhooksWithEnroll is 401'],
      'permission-missing-500': ['enroll is 500', 'webhooks is 500', 'webhooksWithEnroll is 500'],
    },
  },
];
