import { table } from './table.ts';

const validation = '422 Request body validation failed';
const conflict = '409 User already enrolled for this device context';
const notFound = '404 User or hardware_id not found';

export const enrollmentDefects = table('createBothHandsEnrollment', [
  ['enroll-status-200', 'one-response', 'enroll answers 200', '201 Challenge created'],
  ['enroll-type-wrong', 'one-response', 'type is "enrollment"', 'type: enroll'],
  ['enroll-palm-type-wrong', 'one-response', 'palm_type is "right"', 'palm_type: both'],
  ['enroll-palm-type-missing', 'one-response', 'palm_type is missing', 'palm_type: both'],
  ['enroll-status-completed', 'one-response', 'status is "completed"', 'the challenge is pending'],
  ['enroll-expires-at-past', 'one-response', 'expires_at lies in the past', 'expires_at'],
  [
    'enroll-expires-at-without-zone',
    'one-response',
    'expires_at has no zone',
    'expires_at is ISO 8601 with Z',
  ],
  ['enroll-expires-at-milliseconds', 'one-response', 'expires_at is a number', 'expires_at is ISO 8601'],
  [
    'enroll-challenge-id-not-uuid',
    'one-response',
    'challenge_id is no UUID',
    'challenge_id: UUID in the example',
  ],
  ['enroll-challenge-id-missing', 'one-response', 'the identifier is called `id`', 'challenge_id'],
  ['enroll-message-missing', 'one-response', 'the message is missing', 'message in the 201 body'],
  ['enroll-validation-400', 'one-response', 'an invalid body answers 400', validation],
  ['enroll-hardware-id-missing-500', 'one-response', 'a missing hardware_id answers 500', validation],
  ['enroll-unknown-scanner-400', 'one-response', 'an unknown scanner answers 400', notFound],
  ['enroll-unknown-scanner-201', 'echo', 'an unknown scanner gets a challenge', notFound],
  ['enroll-user-missing-accepted', 'echo', 'a missing external_user_id is accepted', validation],
  ['enroll-user-number-accepted', 'echo', 'a numeric external_user_id is accepted', validation],
  [
    'enroll-user-lower-cased',
    'echo',
    'external_user_id comes back in lower case',
    'external_user_id is echoed',
  ],
  ['enroll-user-trimmed', 'echo', 'external_user_id comes back trimmed', 'external_user_id is echoed'],
  [
    'enroll-user-replaced',
    'echo',
    'external_user_id comes back as the internal user id',
    'external_user_id is echoed',
  ],
  ['enroll-hardware-id-changed', 'echo', 'hardware_id comes back in capitals', 'hardware_id is echoed'],
  ['enroll-hardware-prefix-accepted', 'echo', 'a prefix of a hardware_id finds the scanner', notFound],
  ['enroll-challenge-id-repeats', 'uniqueness', 'a user’s challenges share an id', 'challenge_id'],
  [
    'enroll-challenge-id-from-the-clock',
    'uniqueness',
    'enrollments at the same moment share a challenge_id',
    'challenge_id',
  ],
  ['enroll-unknown-user-400', 'control', 'where users have to exist, an unknown one answers 400', notFound],
  ['enroll-conflict-missing', 'control', 'an enrolled user is enrolled again', conflict],
  ['enroll-conflict-400', 'control', 'a second enrollment answers 400', conflict],
  ['enroll-conflict-any-scanner', 'control', 'enrollment on another scanner conflicts', conflict, 'inferred'],
  ['enroll-conflict-any-user', 'control', 'another user on the same scanner conflicts', conflict],
]);
