import { field, lobby, type Bench } from '../bench.ts';
import { kindOf, shape } from '../findings.ts';
import type { Probe } from '../probe.ts';

async function register(bench: Bench, changes: Record<string, unknown> = {}) {
  const { status, json } = await bench.post('/v1/devices', { ...lobby, ...changes });
  return { status, json, id: field(json, 'data', 'device_id'), code: field(json, 'data', 'pairing_code') };
}

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

export const deviceProbes: readonly Probe[] = [
  {
    title: 'a registered device',
    observe: async (bench) => {
      const { status, json } = await register(bench);
      return { status, body: shape(json) };
    },
    correct: {
      status: 201,
      body: {
        success: true,
        data: {
          device_id: '<uuid>',
          device_name: 'Lobby Scanner',
          location: 'Lobby',
          created_at: '<now +0 min>',
          pairing_code: '<code>',
          expires_in: 1800,
        },
        message: 'Enter this pairing code on the physical scanner to complete provisioning.',
      },
    },
    deviations: {
      'device-status-200': ['status is 200'],
      'device-hardware-id-leaked': ['body.data.hardware_id is "hardware_local_002"'],
      'device-expires-in-string': ['body.data.expires_in is "1800"'],
      'device-created-at-local': ['body.data.created_at is "<now +180 min>"'],
      'device-pairing-code-null': ['body.data.pairing_code is null'],
      'device-message-missing': ['body.message is missing'],
      'device-fields-swapped': ['body.data.device_name is "Lobby"', 'body.data.location is "Lobby Scanner"'],
    },
  },
  {
    title: 'the form of a registered device',
    observe: async (bench) => {
      const data = (field((await register(bench)).json, 'data') ?? {}) as Record<string, unknown>;
      return {
        names: Object.keys(data),
        createdAt: kindOf(data['created_at']),
        deviceId: kindOf(data['device_id']),
      };
    },
    correct: {
      names: ['device_id', 'device_name', 'location', 'created_at', 'pairing_code', 'expires_in'],
      createdAt: 'time',
      deviceId: 'uuid',
    },
    deviations: {
      'device-created-at-epoch': ['createdAt is "number"'],
      'device-created-at-without-zone': ['createdAt is "time without zone"'],
      'device-id-not-uuid': ['deviceId is "text"'],
      'device-envelope-missing': [
        'names.0 is missing',
        'names.1 is missing',
        'names.2 is missing',
        'names.3 is missing',
        'names.4 is missing',
        'names.5 is missing',
        'createdAt is "undefined"',
        'deviceId is "undefined"',
      ],
      'device-camel-case': [
        'names.0 is "deviceId"',
        'names.1 is "deviceName"',
        'names.3 is "createdAt"',
        'names.4 is "pairingCode"',
        'names.5 is "expiresIn"',
        'createdAt is "undefined"',
        'deviceId is "undefined"',
      ],
    },
  },
  {
    title: 'registrations with one thing wrong',
    observe: async (bench) => {
      const status = async (changes: Record<string, unknown>) => (await register(bench, changes)).status;
      return {
        nameMissing: await status({ device_name: undefined }),
        nameEmpty: await status({ device_name: '' }),
        nameNull: await status({ device_name: null }),
        nameNumber: await status({ device_name: 42 }),
        name256: await status({ device_name: 'x'.repeat(256) }),
        locationMissing: await status({ location: undefined }),
        locationEmpty: await status({ location: '' }),
        location256: await status({ location: 'x'.repeat(256) }),
      };
    },
    correct: {
      nameMissing: 400,
      nameEmpty: 400,
      nameNull: 400,
      nameNumber: 400,
      name256: 400,
      locationMissing: 400,
      locationEmpty: 400,
      location256: 400,
    },
    deviations: {
      'device-validation-422': [
        'nameMissing is 422',
        'nameEmpty is 422',
        'nameNull is 422',
        'nameNumber is 422',
        'name256 is 422',
        'locationMissing is 422',
        'locationEmpty is 422',
        'location256 is 422',
      ],
      'device-missing-name-500': ['nameMissing is 500'],
      'device-too-long-500': ['name256 is 500'],
      'device-name-256-accepted': ['name256 is 201'],
      'device-name-truncated': ['name256 is 201'],
      'device-name-empty-accepted': ['nameEmpty is 201'],
      'device-name-coerced': ['nameNumber is 201'],
      'device-name-null-accepted': ['nameNull is 201'],
      'device-location-optional': ['locationMissing is 201'],
      'device-location-empty-accepted': ['locationEmpty is 201'],
      'device-location-256-accepted': ['location256 is 201'],
    },
  },
  {
    title: 'names of 255 characters',
    observe: async (bench) => {
      const status = async (character: string) =>
        (await register(bench, { device_name: character.repeat(255) })).status;
      return {
        ascii: await status('x'),
        accented: await status('é'),
        emoji: await status('✋'),
        astral: await status('🖐'),
      };
    },
    correct: { ascii: 201, accented: 201, emoji: 201, astral: 201 },
    deviations: {
      'device-name-255-refused': ['ascii is 400', 'accented is 400', 'emoji is 400', 'astral is 400'],
      'device-name-counted-in-bytes': ['accented is 400', 'emoji is 400', 'astral is 400'],
      'device-name-counted-in-utf16': ['astral is 400'],
    },
  },
  {
    title: 'names that come back',
    observe: async (bench) => {
      const echo = async (device_name: string) =>
        field((await register(bench, { device_name })).json, 'data', 'device_name');
      return {
        padded: await echo('  Lobby '),
        markup: await echo('R&D <east>'),
        decomposed: await echo('Cafe\u0301'),
        umlaut: await echo('Süd'),
      };
    },
    correct: { padded: '  Lobby ', markup: 'R&D <east>', decomposed: 'Cafe\u0301', umlaut: 'Süd' },
    deviations: {
      'device-name-trimmed': ['padded is "Lobby"'],
      'device-name-html-escaped': ['markup is "R&amp;D &lt;east&gt;"'],
      'device-name-composed': ['decomposed is "Café"'],
      'device-name-mangled': ['decomposed is "CafeÌ\u0081"', 'umlaut is "SÃ¼d"'],
    },
  },
  {
    title: 'several registrations',
    observe: async (bench) => {
      const devices = [
        await register(bench),
        await register(bench),
        await register(bench, { device_name: 'Other' }),
      ];
      return {
        distinctIds: areDistinct(devices.map(({ id }) => id)),
        distinctCodes: areDistinct(devices.map(({ code }) => code)),
      };
    },
    correct: { distinctIds: true, distinctCodes: true },
    deviations: {
      'device-id-per-name': ['distinctIds is false'],
      'pairing-code-constant': ['distinctCodes is false'],
      'pairing-code-per-name': ['distinctCodes is false'],
    },
  },
  {
    title: 'registrations at once',
    observe: async (bench) => {
      await bench.tokenOf();
      const names = ['A', 'B', 'C', 'D'];
      const devices = await Promise.all(names.map((device_name) => register(bench, { device_name })));
      return {
        allCreated: devices.every(({ status }) => status === 201),
        distinctCodes: areDistinct(devices.map(({ code }) => code).filter(Boolean)),
      };
    },
    correct: { allCreated: true, distinctCodes: true },
    deviations: {
      'pairing-code-per-moment': ['distinctCodes is false'],
      'device-concurrent-500': ['allCreated is false'],
    },
  },
  {
    title: 'pairing codes',
    observe: async (bench) => {
      const { control } = bench.deployment;
      const pair = (pairing_code: unknown) => control({ action: 'pair', pairing_code });
      const codes = [
        (await register(bench)).code,
        (await register(bench)).code,
        (await register(bench)).code,
      ];
      const beforeNewer = pair(codes[0]);
      const again = pair(codes[0]);
      control({ action: 'advance_clock', seconds: 1790 });
      const justInTime = pair(codes[1]);
      control({ action: 'advance_clock', seconds: 20 });
      return {
        beforeNewer: beforeNewer.ok,
        again: again.ok,
        justInTime: justInTime.ok,
        late: pair(codes[2]).ok,
        isSameScanner: field(beforeNewer, 'hardware_id') === field(justInTime, 'hardware_id'),
      };
    },
    correct: { beforeNewer: true, again: false, justInTime: true, late: false, isSameScanner: false },
    deviations: {
      'pairing-code-reusable': ['again is true'],
      'pairing-code-expired-accepted': ['late is true'],
      'pairing-code-expires-early': ['justInTime is false'],
      'pairing-code-dies-with-next': ['beforeNewer is false', 'justInTime is false', 'isSameScanner is true'],
      'hardware-id-constant': ['isSameScanner is true'],
    },
  },
];
