import { expect, test } from 'vitest';
import { responseValidators } from '../../../generated/validators/responses.ts';
import type { Validator } from '../../../generated/validators/validator.ts';
import { changed, refusal } from './refusal.ts';

const { createAccessToken, registerDevice, createBothHandsEnrollment, createVerification, createWebhook } =
  responseValidators;

type Case = readonly [
  name: string,
  exampleName: string,
  validate: Validator<unknown>,
  path: string,
  value: unknown,
  fault: string,
];

const constant = 'must be equal to constant';
const refused: readonly Case[] = [
  ['success in a refusal', 'Error', createVerification[422], 'success', true, constant],
  ['success in a refusal', 'Error', registerDevice[400], 'success', true, constant],
  ['an empty message', 'Error', createWebhook[409], 'message', '', 'must NOT have fewer than 1 characters'],
  ['a lifetime with a fraction', 'TokenResponse', createAccessToken[200], 'expires_in', 0.5, 'must be >= 1'],
  ['a token of another type', 'TokenResponse', createAccessToken[200], 'token_type', 'MAC', constant],
  [
    'a challenge that is done',
    'EnrollBothResponse',
    createBothHandsEnrollment[201],
    'data.status',
    'done',
    constant,
  ],
  ['one palm only', 'EnrollBothResponse', createBothHandsEnrollment[201], 'data.palm_type', 'left', constant],
  ['the wrong kind of challenge', 'VerifyResponse', createVerification[201], 'data.type', 'enroll', constant],
  ['a creation that failed', 'CreateWebhookResponse', createWebhook[201], 'success', false, constant],
];

test.for(refused)(
  'a response with %s is refused: %s',
  ([_name, exampleName, validate, path, value, fault]) => {
    expect(refusal(validate, changed(exampleName, path, value))).toContain(
      `/${path.replaceAll('.', '/')} ${fault}`,
    );
  },
);

test('a registered device without pairing_code is refused', () => {
  expect(
    refusal(registerDevice[201], changed('RegisterDeviceResponse', 'data.pairing_code', undefined)),
  ).toBe("/data must have required property 'pairing_code'");
});

test('a verification challenge without metadata is accepted', () => {
  expect(refusal(createVerification[201], changed('VerifyResponse', 'data.metadata', undefined))).toBeNull();
});
