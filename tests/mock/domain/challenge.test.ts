import { expect, test } from 'vitest';
import { answer, isOpen, pose, type Challenge, type ChallengeType } from '../../../mock/domain/challenge.ts';
import { HOUR, SECOND, type Instant } from '../../../mock/domain/instant.ts';
import { challengeLifetime, defaultSettings } from '../../../mock/domain/settings.ts';
import { example } from '../../support/contract-examples.ts';
import { refusalOf, START, tenant } from './fixtures.ts';

const request = { external_user_id: 'user-4421', hardware_id: 'hardware_local_002' };
const posed = pose('verify', tenant, request, 0, START);
const DEADLINE = START + HOUR;

const outcome = { matched: true, scores: [0.9] };
const complete = (challenge: Challenge, now: Instant): Challenge =>
  answer(challenge, 'completed', 'default', outcome, now);

test('a challenge is pending for an hour', () => {
  expect(posed).toMatchObject({
    ...request,
    type: 'verify',
    status: 'pending',
    created_at: START,
    expires_at: DEADLINE,
    decided_by: null,
    outcome: null,
  });
});

test('a challenge is pending for as long as its tenant has it', () => {
  const short = { ...tenant, settings: JSON.stringify({ challenge_lifetime_s: 30 }) };

  const challenge = pose('verify', short, request, 0, START);

  expect(challenge.expires_at).toBe(START + 30 * SECOND);
  expect(isOpen(challenge, START + 30 * SECOND)).toBe(false);
});

test('the lifetime is what lies between the contract’s examples', () => {
  const device = example('RegisterDeviceResponse') as { data: { created_at: string } };
  const challenge = example('EnrollBothResponse') as { data: { expires_at: string } };

  const betweenMs = Date.parse(challenge.data.expires_at) - Date.parse(device.data.created_at);

  expect(challengeLifetime(defaultSettings)).toBe(betweenMs * 1_000);
});

test.for([
  ['when it is posed', START, true],
  ['in its last microsecond', DEADLINE - 1, true],
  ['at its deadline', DEADLINE, false],
  ['long after', DEADLINE + HOUR, false],
] as const)('a pending challenge %s: open is %s', ([_when, now, open]) => {
  expect(isOpen(posed, now)).toBe(open);
});

test('a challenge that is answered in its last microsecond is completed', () => {
  const completed = complete(posed, DEADLINE - 1);

  expect(completed).toEqual({
    ...posed,
    status: 'completed',
    decided_by: 'default',
    outcome: JSON.stringify(outcome),
  });
  expect(isOpen(completed, START)).toBe(false);
});

test('a challenge whose capture failed is failed, and says who decided that and why', () => {
  const failure = { failure_code: 'sensor_dirty', acquired: ['dirty'] } as const;

  const failed = answer(posed, 'failed', 'next_captures', failure, START);

  expect(failed).toEqual({
    ...posed,
    status: 'failed',
    decided_by: 'next_captures',
    outcome: JSON.stringify(failure),
  });
  expect(isOpen(failed, START)).toBe(false);
});

test('a challenge is refused at its deadline', () => {
  expect(refusalOf(() => complete(posed, DEADLINE))).toEqual({
    code: 'challenge_expired',
    message: 'The challenge expired at 2026-06-08T15:08:43.151246Z. Create a new one.',
  });
});

test.for(['completed', 'failed'] as const)('a challenge that is %s is not answered again', (status) => {
  const answered = answer(posed, status, 'verb', {}, START);

  expect(refusalOf(() => complete(answered, START))).toEqual({
    code: 'challenge_not_pending',
    message: `The challenge is ${status} already; only a pending one can be answered.`,
  });
});

test('metadata is kept as text, in the order of the caller', () => {
  const metadata = { zeta: 1, alpha: { nested: null }, 10: 'ten' };

  expect(pose('enroll', tenant, { ...request, metadata }, 0, START).metadata).toBe(JSON.stringify(metadata));
});

test.for([{ metadata: null }, { metadata: undefined }, {}])('no metadata is null: %j', (given) => {
  expect(pose('enroll', tenant, { ...request, ...given }, 0, START).metadata).toBe('null');
});

const id = (type: ChallengeType, change: object, ordinal: number) =>
  pose(type, tenant, { ...request, ...change }, ordinal, START).challenge_id;

test('each part of what a challenge is about gives another id', () => {
  const ids = [
    id('verify', {}, 0),
    id('enroll', {}, 0),
    id('verify', {}, 1),
    id('verify', { external_user_id: 'user-4422' }, 0),
    id('verify', { hardware_id: 'hardware_local_003' }, 0),
  ];

  expect(new Set(ids).size).toBe(ids.length);
  expect(id('verify', { metadata: { a: 1 } }, 0)).toBe(ids[0]);
});
