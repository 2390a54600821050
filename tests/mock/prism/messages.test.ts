/** The words of refusals: which field, which rule, what was sent, what would do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationId } from '../../../generated/wire.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';
import { validBodies } from '../http/refusals.ts';

let mock: TestMock;

beforeAll(async () => {
  mock = await startTestMock();
});
afterAll(() => mock.close());

type Case = readonly [operation: OperationId, body: unknown, status: number, message: string];

const { createAccessToken, registerDevice, createBothHandsEnrollment, createVerification, createWebhook } =
  validBodies;
const NAME = 'a string of 1 to 255 characters, such as "Scanner-04"';
const EVENTS_WANTED =
  'an array of at least 1 item, such as ["device.paired","enrollment.complete","verification.complete"]';
const URL_WANTED = 'an https:// URL, such as "https://yourapp.example.com/webhooks/identity"';

const cases: readonly Case[] = [
  [
    'registerDevice',
    undefined,
    400,
    'The request has no body. Send an object with device_name, location as JSON.',
  ],
  ['registerDevice', null, 400, 'The body is null. Send an object with device_name, location as JSON.'],
  ['registerDevice', [], 400, 'The body must be an object with device_name, location; an array was sent.'],
  [
    'createAccessToken',
    'cs_live_secret',
    400,
    'The body must be an object with grant_type, client_id, client_secret; a string was sent.',
  ],
  [
    'createAccessToken',
    [{ client_secret: 'cs_live_secret' }],
    400,
    'The body must be an object with grant_type, client_id, client_secret; an array was sent.',
  ],
  [
    'registerDevice',
    {},
    400,
    `device_name is missing. Send ${NAME}. ` +
      'location is missing. Send a string of 1 to 255 characters, such as "Main Entrance".',
  ],
  [
    'registerDevice',
    { ...registerDevice, device_name: '' },
    400,
    `device_name has 0 characters; it must be ${NAME}.`,
  ],
  [
    'registerDevice',
    { ...registerDevice, device_name: '🖐'.repeat(256) },
    400,
    `device_name has 256 characters; it must be ${NAME}.`,
  ],
  ['registerDevice', { ...registerDevice, device_name: 4 }, 400, `device_name must be ${NAME}; 4 was sent.`],
  [
    'registerDevice',
    { ...registerDevice, device_name: null },
    400,
    `device_name must be ${NAME}; null was sent.`,
  ],
  [
    'registerDevice',
    { ...registerDevice, device_name: 'a\0' },
    400,
    'device_name contains U+0000. Leave that character out.',
  ],
  [
    'createAccessToken',
    { ...createAccessToken, grant_type: 'password' },
    400,
    'grant_type must be "client_credentials"; "password" was sent.',
  ],
  [
    'createAccessToken',
    { ...createAccessToken, client_id: '06a4dc18' },
    400,
    'client_id must be a UUID, such as "06a4dc18-b06c-4e1c-ad25-204d44bf0c71"; "06a4dc18" was sent.',
  ],
  [
    'createAccessToken',
    { ...createAccessToken, client_secret: 12 },
    400,
    'client_secret must be a string of at least 1 character; what was sent is not shown here.',
  ],
  [
    'createAccessToken',
    createAccessToken,
    401,
    'Invalid client_id or client_secret. Use a pair from the console; rotating a client replaces its secret.',
  ],
  [
    'createBothHandsEnrollment',
    { ...createBothHandsEnrollment, metadata: 'EMP-4421' },
    422,
    'metadata must be an object or null, such as {"employee_id":"EMP-4421","department":"Engineering"}; ' +
      '"EMP-4421" was sent.',
  ],
  [
    'createVerification',
    { ...createVerification, hardware_id: '' },
    422,
    'hardware_id has 0 characters; it must be a string of at least 1 character, such as "hardware_local_002".',
  ],
  [
    'createVerification',
    { ...createVerification, metadata: ['doc_123'] },
    422,
    'metadata must be an object or null, such as {"employee_id":"EMP-4421","department":"Engineering"}; ' +
      '["doc_123"] was sent.',
  ],
  [
    'createWebhook',
    { ...createWebhook, endpoint: 'http://example.com/hook' },
    400,
    `endpoint must be ${URL_WANTED}; "http://example.com/hook" was sent.`,
  ],
  [
    'createWebhook',
    { ...createWebhook, endpoint: 'not a url' },
    400,
    `endpoint must be ${URL_WANTED}; "not a url" was sent.`,
  ],
  [
    'createWebhook',
    { ...createWebhook, endpoint: `https://example.com/${'x'.repeat(100)} ` },
    400,
    `endpoint must be ${URL_WANTED}; "https://example.com/${'x'.repeat(39)}… was sent.`,
  ],
  ['createWebhook', { ...createWebhook, events: [] }, 400, `events must be ${EVENTS_WANTED}; [] was sent.`],
  [
    'createWebhook',
    { ...createWebhook, events: 'device.paired' },
    400,
    `events must be ${EVENTS_WANTED}; "device.paired" was sent.`,
  ],
  [
    'createWebhook',
    { ...createWebhook, events: ['device.paired', 'device.unpaired'] },
    400,
    'events[1] must be one of "device.paired", "enrollment.complete", "verification.complete"; ' +
      '"device.unpaired" was sent.',
  ],
  [
    'createWebhook',
    { ...createWebhook, events: ['device.paired', 'device.paired'] },
    400,
    'events names something twice; ["device.paired","device.paired"] was sent.',
  ],
  [
    'createWebhook',
    { ...createWebhook, api_key: 12 },
    400,
    'api_key must be a string or null; what was sent is not shown here.',
  ],
  [
    'createWebhook',
    { ...createWebhook, endpoint: 'https://user:cs_live_secret@example.com/' },
    400,
    'endpoint must not carry a user name or password; use api_key instead.',
  ],
  [
    'createWebhook',
    { name: 1, events: [1, 2, 3, 4, 5], endpoint: 1 },
    400,
    expect.stringMatching(/ And [1-9]\d* more problems\.$/),
  ],
];

test.for(cases)('%s of %j is refused with %i: %s', async ([operation, body, status, message]) => {
  const answer = await mock.call(operation, body);

  expect(answer.body).toEqual({ success: false, message });
  expect(answer.status).toBe(status);
  expect(answer.text).not.toContain('cs_live_secret');
});
