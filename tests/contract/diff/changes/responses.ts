/** Changes of responses: what a partner receives, so that giving less, or something else, breaks. */
import { all, append, remove, rename, set } from '../../edits.ts';
import { schemas, text, type ChangeRow } from './change-row.ts';

const enroll = '/paths/~1v1~1enroll~1both/post';
const verify = '/paths/~1v1~1verify/post';

export const responseChanges: readonly ChangeRow[] = [
  {
    title: 'a response field is added',
    level: 'minor',
    at: `${schemas}/RegisteredDevice/properties/region`,
    edit: set(`${schemas}/RegisteredDevice/properties/region`, text),
  },
  {
    title: 'a required response field is added',
    level: 'minor',
    at: `${schemas}/RegisteredDevice/required`,
    edit: all(
      set(`${schemas}/RegisteredDevice/properties/region`, text),
      append(`${schemas}/RegisteredDevice/required`, 'region'),
    ),
  },
  {
    title: 'a response field is removed',
    level: 'major',
    at: `${schemas}/RegisteredDevice/properties/created_at`,
    edit: all(
      remove(`${schemas}/RegisteredDevice/properties/created_at`),
      remove(`${schemas}/RegisteredDevice/required/3`),
    ),
  },
  {
    title: 'a response field may be absent',
    level: 'major',
    at: `${schemas}/RegisterDeviceResponse/required`,
    edit: set(`${schemas}/RegisterDeviceResponse/required`, ['success', 'data']),
  },
  {
    title: 'a response field may be null',
    level: 'major',
    at: `${schemas}/RegisteredDevice/properties/pairing_code/type`,
    edit: set(`${schemas}/RegisteredDevice/properties/pairing_code/type`, ['string', 'null']),
  },
  {
    title: 'a response number becomes a text',
    level: 'major',
    at: `${schemas}/TokenResponse/properties/expires_in/type`,
    edit: set(`${schemas}/TokenResponse/properties/expires_in/type`, 'string'),
  },
  {
    title: 'a response constant changes',
    level: 'major',
    at: `${schemas}/EnrollmentChallenge/properties/status/const`,
    edit: set(`${schemas}/EnrollmentChallenge/properties/status/const`, 'created'),
  },
  {
    title: 'a response constant becomes one of several values',
    level: 'major',
    at: `${schemas}/VerificationChallenge/properties/status/const`,
    edit: all(
      remove(`${schemas}/VerificationChallenge/properties/status/const`),
      set(`${schemas}/VerificationChallenge/properties/status/enum`, ['pending', 'queued']),
    ),
  },
  {
    title: 'a response text loses its format',
    level: 'major',
    at: `${schemas}/RegisteredDevice/properties/device_id/format`,
    edit: remove(`${schemas}/RegisteredDevice/properties/device_id/format`),
  },
  {
    title: 'a response text gets a format',
    level: 'minor',
    at: `${schemas}/RegisteredDevice/properties/pairing_code/pattern`,
    edit: set(`${schemas}/RegisteredDevice/properties/pairing_code/pattern`, '^[a-z0-9]{9}$'),
  },
  {
    title: 'a success gets another status',
    level: 'major',
    at: `${verify}/responses/202`,
    edit: rename(`${verify}/responses/201`, '202'),
  },
  {
    title: 'an error is documented',
    level: 'minor',
    at: `${verify}/responses/403`,
    edit: set(`${verify}/responses/403`, {
      $ref: '#/components/responses/Forbidden',
      description: 'Not permitted.',
    }),
  },
  {
    title: 'an error is no longer documented',
    level: 'major',
    at: `${enroll}/responses/409`,
    edit: remove(`${enroll}/responses/409`),
  },
  {
    title: 'the error shape loses its message',
    level: 'major',
    at: `${schemas}/ErrorResponse/properties/message`,
    edit: all(
      remove(`${schemas}/ErrorResponse/properties/message`),
      set(`${schemas}/ErrorResponse/required`, ['success']),
    ),
  },
  {
    title: 'the error shape gets a code',
    level: 'minor',
    at: `${schemas}/ErrorResponse/properties/code`,
    edit: set(`${schemas}/ErrorResponse/properties/code`, text),
  },
];
