import { expect, test } from 'vitest';
import { validateWebhookEvent, webhookValidators } from '../../../generated/validators/webhooks.ts';
import { example } from '../../support/contract-examples.ts';
import { changed, refusal } from './refusal.ts';

const invalidTimestamps: readonly (readonly [name: string, value: string])[] = [
  ['without a zone', '2026-06-08T14:32:11'],
  ['on the 30th of February', '2026-02-30T14:32:11Z'],
  ['on the 29th of February of a common year', '2026-02-29T14:32:11Z'],
  ['at the hour 24', '2026-06-08T24:00:00Z'],
  ['with a leap second in the middle of a day', '2026-06-08T14:32:60Z'],
  ['with a space for the T', '2026-06-08 14:32:11Z'],
  ['with an offset that lacks its colon', '2026-06-08T14:32:11+0400'],
  ['without a time', '2026-06-08'],
];

test.for(invalidTimestamps)('a timestamp %s is refused: %s', ([_name, value]) => {
  const fault = 'must match format "date-time"';

  expect(refusal(validateWebhookEvent, changed('DevicePairedEvent', 'timestamp', value))).toBe(
    `/timestamp ${fault}`,
  );
  expect(refusal(validateWebhookEvent, changed('DevicePairedEvent', 'data.paired_at', value))).toBe(
    `/data/paired_at ${fault}`,
  );
});

const validTimestamps: readonly (readonly [name: string, value: string])[] = [
  ['with an offset', '2026-06-08T18:32:11.1+04:00'],
  ['in lower case', '2026-06-08t14:32:11z'],
  ['to the nanosecond', '2026-06-08T14:32:11.123456789Z'],
  ['with a leap second', '2016-12-31T23:59:60Z'],
  ['on the 29th of February of a leap year', '2028-02-29T00:00:00Z'],
];

test.for(validTimestamps)('a timestamp %s is accepted: %s', ([_name, value]) => {
  expect(refusal(validateWebhookEvent, changed('DevicePairedEvent', 'timestamp', value))).toBeNull();
});

type Case = readonly [name: string, exampleName: string, path: string, value: unknown, fault: string];

const outOfList = 'must be equal to one of the allowed values';
const refused: readonly Case[] = [
  ['a number for a timestamp', 'DevicePairedEvent', 'timestamp', 1780929131, 'must be string'],
  ['a tenant that is no UUID', 'DevicePairedEvent', 'tenant_id', 'acme', 'must match format "uuid"'],
  ['a device that was lost', 'DevicePairedEvent', 'data.status', 'lost', 'must be equal to constant'],
  ['a third kind of palm', 'EnrollmentCompleteEvent', 'data.palm_type', 'middle', outOfList],
  ['a score that is text', 'VerificationCompleteEvent', 'data.scores.0', '0.99', 'must be number'],
  ['no scores', 'VerificationCompleteEvent', 'data.scores', [], 'must NOT have fewer than 1 items'],
  ['text for matched', 'VerificationCompleteEvent', 'data.matched', 'true', 'must be boolean'],
  ['a latency below 0', 'VerificationCompleteEvent', 'data.latency_ms', -1, 'must be >= 0'],
];

test.for(refused)('an event with %s is refused: %s', ([_name, exampleName, path, value, fault]) => {
  expect(refusal(validateWebhookEvent, changed(exampleName, path, value))).toBe(
    `/${path.replaceAll('.', '/')} ${fault}`,
  );
});

test.for(['event_id', 'tenant_id', 'timestamp', 'data'])('an event without %s is refused', (name) => {
  expect(refusal(validateWebhookEvent, changed('DevicePairedEvent', name, undefined))).toBe(
    `must have required property '${name}'`,
  );
});

test('an unknown or missing event_type is refused', () => {
  expect(refusal(validateWebhookEvent, changed('DevicePairedEvent', 'event_type', 'device.unpaired'))).toBe(
    'value of tag "event_type" must be in oneOf',
  );
  expect(refusal(validateWebhookEvent, changed('DevicePairedEvent', 'event_type', undefined))).toBe(
    'tag "event_type" must be string',
  );
});

test('an event is judged by the schema of its own event_type alone', () => {
  const event = { ...example('VerificationCompleteEvent'), event_type: 'device.paired' };

  expect(refusal(validateWebhookEvent, event)).toBe(
    ['hardware_id', 'device_name', 'location', 'status', 'paired_at', 'cert_valid_until']
      .map((name) => `/data must have required property '${name}'`)
      .join('; '),
  );
});

test('the validator of one event refuses another event', () => {
  expect(refusal(webhookValidators['enrollment.complete'], example('DevicePairedEvent'))).toContain(
    '/event_type must be equal to constant',
  );
});

test('fields that the contract does not know are accepted, at the top and in data', () => {
  const event = changed('VerificationCompleteEvent', 'data.liveness', 0.9);

  expect(refusal(validateWebhookEvent, { ...event, region: 'me-central1' })).toBeNull();
});

test.for([null, [], 'device.paired', 7])('%j is no event', (value) => {
  expect(refusal(validateWebhookEvent, value)).toBe('must be object');
});
