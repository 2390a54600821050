/** The words of the control plane's refusals: which field, which rule, what was sent, what would do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationId } from '../../../generated/control/wire.ts';
import { controlOf, type ControlOptions } from '../../support/control.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

const scanner = { hardware_id: 'hardware_local_002' };
const NAME = 'a string that matches ^[A-Za-z0-9._-]{1,64}$';
const EVENT_TYPES = 'There is device.paired, enrollment.complete, verification.complete.';

const cases: readonly (readonly [OperationId, ControlOptions, string])[] = [
  [
    'presentPalm',
    { path: scanner, body: { persn: 'user-7' } },
    'persn is not known here. There is challenge_id, person, palm, score_profile, acquired.',
  ],
  [
    'setNextCaptures',
    { path: scanner, body: { captures: [{ type: 'palm', outcome: 1 }] } },
    expect.stringMatching(/^captures\[0\]\.outcome is not known here\. There is type, /),
  ],
  [
    'presentPalm',
    { path: scanner, body: [] },
    expect.stringMatching(/^The body must be an object with .*; an array was sent\.$/),
  ],
  ['disconnectScanner', { path: scanner, body: { now: true } }, 'This call takes no body. Send none.'],
  [
    'advanceClock',
    { body: { by_seconds: -1 } },
    'by_seconds must be a number from 0 to 315360000; -1 was sent.',
  ],
  [
    'advanceClock',
    { body: { to: 'tomorrow' } },
    'to must be a date and time such as "2026-06-08T14:08:43.151246Z"; "tomorrow" was sent.',
  ],
  [
    'updateSettings',
    { body: { challenge_lifetime_s: 0 } },
    'challenge_lifetime_s must be an integer from 1 to 86400; 0 was sent.',
  ],
  [
    'createFault',
    { body: { effect: { type: 'drop' }, times: 0 } },
    'times must be an integer of at least 1 or null; 0 was sent.',
  ],
  ['createSnapshot', { body: { name: 'a/b' } }, `name must be ${NAME}; "a/b" was sent.`],
  [
    'setNextCaptures',
    { path: scanner, body: { captures: Array.from({ length: 101 }, () => ({ type: 'palm' })) } },
    'captures must be an array of at most 100 items; 101 were sent.',
  ],
  [
    'listEvents',
    { query: { limit: '0' } },
    'limit in the query must be an integer from 1 to 1000; "0" was sent.',
  ],
  [
    'listEvents',
    { query: { limit: 'many' } },
    'limit in the query must be an integer from 1 to 1000; "many" was sent.',
  ],
  ['getSink', { path: { name: 'a b' } }, `name in the path must be ${NAME}; "a b" was sent.`],
  ['listUsers', { tenant: 'first' }, 'X-Mock-Tenant in the header must be a UUID; "first" was sent.'],
  [
    'listEvents',
    { query: { limt: '1' } },
    'limt in the query is not known here. There is limit, event_type.',
  ],
  ['getClock', { query: { at: '1' } }, 'at in the query is not known here. There is nothing to be sent.'],
  [
    'setUrlMap',
    { body: { 'https://app.example.com': 'ftp://127.0.0.1' } },
    '"ftp://127.0.0.1" is no http:// or https:// URL: no delivery can go there.',
  ],
  [
    'setUrlMap',
    { body: { 'https://app.example.com': 'http://169.254.169.254' } },
    'Deliveries to 169.254.169.254 are refused: it is an address of a cloud metadata service.',
  ],
  ['listEvents', { query: { event_type: 'device.pared' } }, `event_type is "device.pared". ${EVENT_TYPES}`],
  ['waitForEvent', { body: { event_type: 'device.pared' } }, `event_type is "device.pared". ${EVENT_TYPES}`],
];

const named = cases.map(([operation, options, message]) => ({ operation, options, message }));

test.for(named)('$operation: $message', async ({ operation, options, message }) => {
  const { status, body } = await controlOf(api.mock).call(operation, options);

  expect(body).toEqual({ success: false, message });
  expect(status).toBe(400);
});
