import { field, type Bench } from '../bench.ts';
import type { Probe } from '../probe.ts';

const hook = { events: ['device.paired'], endpoint: 'https://bench.example/hook' };

async function statusOf(bench: Bench, path: string, body: unknown, token: string): Promise<number> {
  return (await bench.post(path, body, token)).status;
}

export const tenantProbes: readonly Probe[] = [
  {
    title: 'another tenant beside one that has a scanner, a user and a webhook',
    observe: async (bench) => {
      const other = await bench.tokenOf(bench.createClient({ tenant: 'other' }));
      await bench.pairScanner('hardware_first');
      await bench.enroll('user-1', 'hardware_first');
      await bench.subscribe('first', hook);
      await bench.pairScanner('hardware_other', other);
      await bench.enroll('user-3', 'hardware_other', undefined, other);
      const [there, here] = ['hardware_first', 'hardware_other'].map((hardware_id) => ({
        external_user_id: 'user-1',
        hardware_id,
      }));
      return {
        enrollOnTheirScanner: await statusOf(
          bench,
          '/v1/enroll/both',
          { ...there, external_user_id: 'user-2' },
          other,
        ),
        verifyOnTheirScanner: await statusOf(
          bench,
          '/v1/verify',
          { ...there, external_user_id: 'user-3' },
          other,
        ),
        verifyTheirUser: await statusOf(bench, '/v1/verify', here, other),
        enrollNamesake: await statusOf(bench, '/v1/enroll/both', here, other),
        sameEndpoint: await statusOf(bench, '/v1/webhooks', { ...hook, name: 'other' }, other),
        sameName: await statusOf(
          bench,
          '/v1/webhooks',
          { ...hook, name: 'first', endpoint: 'https://other.example/' },
          other,
        ),
      };
    },
    correct: {
      enrollOnTheirScanner: 404,
      verifyOnTheirScanner: 404,
      verifyTheirUser: 404,
      enrollNamesake: 201,
      sameEndpoint: 201,
      sameName: 201,
    },
    deviations: {
      'tenant-scanner-leaks-enroll': ['enrollOnTheirScanner is 201'],
      'tenant-enrollment-conflict': ['enrollNamesake is 409'],
      'tenant-scanner-leaks-verify': ['verifyOnTheirScanner is 201'],
      'tenant-user-leaks-verify': ['verifyTheirUser is 201'],
      'tenant-endpoint-conflict': ['sameEndpoint is 409'],
      'tenant-name-conflict': ['sameName is 409'],
    },
  },
  {
    title: 'a second client of the tenant',
    observe: async (bench) => {
      const second = await bench.tokenOf(bench.createClient());
      await bench.pairScanner('hardware_first');
      await bench.enroll('user-1', 'hardware_first');
      await bench.pairScanner('hardware_second', second);
      await bench.subscribe('first', hook);
      return {
        enrollOnFirstsScanner: await statusOf(
          bench,
          '/v1/enroll/both',
          { external_user_id: 'user-2', hardware_id: 'hardware_first' },
          second,
        ),
        verifyFirstsUser: await statusOf(
          bench,
          '/v1/verify',
          { external_user_id: 'user-1', hardware_id: 'hardware_second' },
          second,
        ),
        duplicate: await statusOf(bench, '/v1/webhooks', { ...hook, name: 'first' }, second),
      };
    },
    correct: { enrollOnFirstsScanner: 201, verifyFirstsUser: 201, duplicate: 409 },
    deviations: {
      'client-scanner-private': ['enrollOnFirstsScanner is 404'],
      'client-user-private': ['verifyFirstsUser is 404'],
      'client-webhook-private': ['duplicate is 201'],
    },
  },
  {
    title: 'the events of two tenants',
    observe: async (bench) => {
      const client = bench.createClient({ tenant: 'other' });
      const other = await bench.tokenOf(client);
      await bench.subscribe('first');
      await bench.subscribe('other', {}, other);
      await bench.pairScanner('hardware_first');
      await bench.pairScanner('hardware_other', other);
      await bench.enroll('user-1', 'hardware_first');
      await bench.enroll('user-1', 'hardware_other', undefined, other);
      const received = await bench.receiver.collect(6);

      const at = (path: string) =>
        received.filter((item) => item.path === path).map(({ text }) => JSON.parse(text));
      const tenants = (path: string) =>
        new Set(
          at(path).map(({ tenant_id }) => (tenant_id === bench.deployment.tenantId ? 'first' : 'other')),
        );
      const users = (path: string) =>
        at(path)
          .map((event) => field(event, 'data', 'user_id'))
          .filter(Boolean);
      return {
        first: { events: at('/first').length, tenants: [...tenants('/first')] },
        other: { events: at('/other').length, tenants: [...tenants('/other')] },
        isUserShared: users('/first').some((user) => users('/other').includes(user)),
      };
    },
    correct: {
      first: { events: 3, tenants: ['first'] },
      other: { events: 3, tenants: ['other'] },
      isUserShared: false,
    },
    deviations: {
      'tenant-events-leak': [
        'first.events is 6',
        'first.tenants.1 is "other"',
        'other.events is 6',
        'other.tenants.0 is "first"',
        'other.tenants.1 is "other"',
        'isUserShared is true',
      ],
      'tenant-id-of-first-tenant': ['other.tenants.0 is "first"'],
      'tenant-user-id-shared': ['isUserShared is true'],
    },
  },
];
