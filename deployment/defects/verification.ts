import { table } from './table.ts';

const validation = '422 Schema validation failure';
const enrolledUser = 'against a previously enrolled user; 404 referenced resource does not exist';

export const verificationDefects = table('createVerification', [
  ['verify-status-200', 'one-response', 'verify answers 200', '201 Challenge created'],
  ['verify-type-enroll', 'one-response', 'type is "enroll"', 'verification challenge', 'inferred'],
  [
    'verify-status-verified',
    'one-response',
    'status is "verified"',
    '201 Challenge created (not yet verified)',
  ],
  [
    'verify-result-in-answer',
    'one-response',
    'the answer has `matched` already',
    'result is emitted asynchronously',
    'inferred',
  ],
  ['verify-expires-at-past', 'one-response', 'expires_at lies in the past', 'expires_at', 'inferred'],
  [
    'verify-expires-at-seconds',
    'one-response',
    'expires_at is a number',
    'expires_at is ISO 8601',
    'inferred',
  ],
  [
    'verify-challenge-id-missing',
    'one-response',
    'the identifier is called `id`',
    'challenge_id',
    'inferred',
  ],
  ['verify-validation-400', 'one-response', 'an invalid body answers 400', validation],
  ['verify-validation-500', 'one-response', 'an invalid body answers 500', validation],
  ['verify-hardware-optional', 'echo', 'a missing hardware_id is accepted', 'hardware_id required'],
  ['verify-user-number-accepted', 'echo', 'a numeric external_user_id is accepted', validation],
  ['verify-unknown-user-201', 'echo', 'an unknown user gets a challenge', enrolledUser, 'inferred'],
  ['verify-unknown-user-500', 'one-response', 'an unknown user answers 500', enrolledUser],
  [
    'verify-unknown-scanner-201',
    'echo',
    'an unknown scanner gets a challenge',
    'Paired scanner hardware ID',
    'inferred',
  ],
  ['verify-challenge-id-repeats', 'uniqueness', 'a user’s challenges share an id', 'challenge_id'],
  [
    'verify-not-enrolled-201',
    'control',
    'a user who never showed a palm gets a challenge',
    enrolledUser,
    'inferred',
  ],
  [
    'verify-user-case-ignored',
    'control',
    'external_user_id is compared without case',
    enrolledUser,
    'inferred',
  ],
  [
    'verify-user-prefix-accepted',
    'control',
    'a prefix of an external_user_id finds the user',
    enrolledUser,
    'inferred',
  ],
]);
