import { setTimeout as pause } from 'node:timers/promises';
import { timestamp } from '../clock.ts';
import type { Distortions } from '../defects.ts';
import { camelCased, change, omit, set, shifted, withoutZone } from '../distort.ts';
import { InvalidBody, numberAsText, requireObject } from '../fields.ts';
import { inAnswerData, inBody, withStatus, type Answer } from '../http/answer.ts';
import type { Caller, ProtectedOperation } from '../http/operation.ts';
import { newHardwareId, newPairingCode, newUuid, pairingCodeFrom } from '../identifiers.ts';
import type { JsonObject } from '../json.ts';
import { SimulatedCrash } from '../refusal.ts';
import { announcePaired } from '../simulation/announce.ts';
import { PAIRING_CODE_LIFETIME_S, scannerSeesCode } from '../simulation/scanner.ts';
import type { Device } from '../state.ts';
import type { World } from '../world.ts';

const LONGEST_LABEL = 255;
const OVERLAP_MS = 100;
const SAME_MOMENT_MS = 1000;

/** POST /v1/devices. */
export const registerDevice: ProtectedOperation = {
  operationId: 'registerDevice',
  path: '/v1/devices',
  fields: ['device_name', 'location'],
  invalidBodyStatus: ({ when }) => when('device-validation-422', 422, 400),
  async handle(world, given, caller) {
    const body = requireObject(given);
    const name = readName(world, body['device_name']);
    const location = readLocation(world, body['location']);
    if (world.defects.has('device-concurrent-500')) await requireQuiet(caller);

    const device = createDevice(world, caller, name, location);
    caller.tenant.devices.push(device);
    scannerSeesCode(world, device);
    if (world.defects.has('paired-at-registration')) {
      announcePaired(world, caller.tenant, { ...device, hardwareId: newHardwareId() });
    }
    return world.defects.distort(answerFor(device), distortions);
  },
};

function readName({ defects }: World, given: unknown): string {
  if (given === undefined && defects.has('device-missing-name-500')) throw new SimulatedCrash();
  const name = defects.distort(given, {
    'device-name-coerced': numberAsText,
    'device-name-null-accepted': (value) => (value === null ? 'Unnamed' : value),
    'device-name-truncated': (value) =>
      typeof value === 'string' ? [...value].slice(0, LONGEST_LABEL).join('') : value,
  });
  const longest = defects.distort(LONGEST_LABEL, {
    'device-name-256-accepted': () => 256,
    'device-name-255-refused': () => 254,
  });
  const shortest = defects.when('device-name-empty-accepted', 0, 1);
  const length = typeof name === 'string' ? lengthOfName(defects, name) : Number.NaN;
  if (typeof name === 'string' && length >= shortest && length <= longest) return name;
  if (length > longest && defects.has('device-too-long-500')) throw new SimulatedCrash();
  throw new InvalidBody('device_name must be a string of 1 to 255 characters.');
}

/** Characters are code points: an emoji counts once. */
function lengthOfName(defects: World['defects'], name: string): number {
  return defects.distort([...name].length, {
    'device-name-counted-in-bytes': () => Buffer.byteLength(name),
    'device-name-counted-in-utf16': () => name.length,
  });
}

function readLocation({ defects }: World, given: unknown): string {
  const location = defects.distort(given, { 'device-location-optional': (value) => value ?? 'Unknown' });
  const longest = defects.when('device-location-256-accepted', 256, LONGEST_LABEL);
  const shortest = defects.when('device-location-empty-accepted', 0, 1);
  const length = typeof location === 'string' ? [...location].length : Number.NaN;
  if (typeof location === 'string' && length >= shortest && length <= longest) return location;
  throw new InvalidBody('location must be a string of 1 to 255 characters.');
}

function createDevice(
  { defects, clock }: World,
  { client, tenant }: Caller,
  deviceName: string,
  location: string,
): Device {
  const createdAt = clock.now();
  const namesake = tenant.devices.find((device) => device.deviceName === deviceName);
  return {
    deviceId: defects.distort(newUuid(), { 'device-id-per-name': (fresh) => namesake?.deviceId ?? fresh }),
    deviceName,
    location,
    createdAt,
    registeredBy: client,
    pairingCode: defects.distort(newPairingCode(), {
      'pairing-code-constant': () => pairingCodeFrom('constant'),
      'pairing-code-per-name': () => pairingCodeFrom(deviceName),
      'pairing-code-per-moment': () => pairingCodeFrom(String(Math.floor(createdAt / SAME_MOMENT_MS))),
    }),
  };
}

/** An optimistic lock whose loser nobody retries. */
async function requireQuiet({ tenant }: Caller): Promise<void> {
  const before = tenant.devices.length;
  await pause(OVERLAP_MS);
  if (tenant.devices.length !== before) throw new SimulatedCrash();
}

function answerFor({ deviceId, deviceName, location, createdAt, pairingCode }: Device): Answer {
  return {
    status: 201,
    body: {
      success: true,
      data: {
        device_id: deviceId,
        device_name: deviceName,
        location,
        created_at: timestamp(createdAt),
        pairing_code: pairingCode,
        expires_in: PAIRING_CODE_LIFETIME_S,
      },
      message: 'Enter this pairing code on the physical scanner to complete provisioning.',
    },
  };
}

const distortions: Distortions<Answer> = {
  'device-status-200': withStatus(200),
  'device-hardware-id-leaked': inAnswerData(set({ hardware_id: 'hardware_local_002' })),
  'device-expires-in-string': inAnswerData(change('expires_in', String)),
  'device-created-at-epoch': inAnswerData(change('created_at', (time) => Date.parse(String(time)))),
  'device-created-at-without-zone': inAnswerData(change('created_at', withoutZone)),
  'device-created-at-local': inAnswerData(change('created_at', shifted(3 * 3600))),
  'device-id-not-uuid': inAnswerData(change('device_id', (id) => `dev_${String(id).slice(0, 8)}`)),
  'device-pairing-code-null': inAnswerData(set({ pairing_code: null })),
  'device-envelope-missing': inBody(({ data }) => data as JsonObject),
  'device-message-missing': inBody(omit('message')),
  'device-camel-case': inAnswerData(camelCased),
  'device-name-trimmed': inAnswerData(change('device_name', (name) => String(name).trim())),
  'device-name-html-escaped': inAnswerData(change('device_name', escapeHtml)),
  'device-name-composed': inAnswerData(change('device_name', (name) => String(name).normalize('NFC'))),
  'device-name-mangled': inAnswerData(
    change('device_name', (name) => Buffer.from(String(name)).toString('latin1')),
  ),
  'device-fields-swapped': inAnswerData((data) => ({
    ...data,
    device_name: data['location'],
    location: data['device_name'],
  })),
};

function escapeHtml(text: unknown): string {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
