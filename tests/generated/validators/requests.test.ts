import { expect, test } from 'vitest';
import { requestValidators } from '../../../generated/validators/requests.ts';
import { example } from '../../support/contract-examples.ts';
import { changed, refusal } from './refusal.ts';

const exampleOf = {
  createAccessToken: 'TokenRequest',
  registerDevice: 'RegisterDeviceRequest',
  createBothHandsEnrollment: 'EnrollBothRequest',
  createVerification: 'VerifyRequest',
  createWebhook: 'CreateWebhookRequest',
} as const satisfies Record<keyof typeof requestValidators, string>;

type Operation = keyof typeof exampleOf;
type Accepted = readonly [name: string, operation: Operation, path: string, value: unknown];
type Refused = readonly [...Accepted, fault: string];

const refused: readonly Refused[] = [
  ['a UUID cut short', 'createAccessToken', 'client_id', '06a4dc18', 'must match format "uuid"'],
  [
    'a UUID with a letter beyond f',
    'createAccessToken',
    'client_id',
    'g6a4dc18-b06c-4e1c-ad25-204d44bf0c71',
    'must match format "uuid"',
  ],
  ['another grant type', 'createAccessToken', 'grant_type', 'password', 'must be equal to constant'],
  ['an empty name', 'registerDevice', 'device_name', '', 'must NOT have fewer than 1 characters'],
  [
    'a name of 256 characters',
    'registerDevice',
    'device_name',
    'x'.repeat(256),
    'must NOT have more than 255 characters',
  ],
  ['256 emoji', 'registerDevice', 'location', '🖐'.repeat(256), 'must NOT have more than 255 characters'],
  ['a number for a name', 'registerDevice', 'device_name', 4, 'must be string'],
  ['text for metadata', 'createBothHandsEnrollment', 'metadata', 'EMP-4421', 'must be object,null'],
  ['a list for metadata', 'createVerification', 'metadata', ['doc_123'], 'must be object,null'],
  ['an empty identifier', 'createVerification', 'hardware_id', '', 'must NOT have fewer than 1 characters'],
  ['no events', 'createWebhook', 'events', [], 'must NOT have fewer than 1 items'],
  [
    'the same event twice',
    'createWebhook',
    'events',
    ['device.paired', 'device.paired'],
    'must NOT have duplicate items (items ## 0 and 1 are identical)',
  ],
  ['an event not in a list', 'createWebhook', 'events', 'device.paired', 'must be array'],
  ['http', 'createWebhook', 'endpoint', 'http://example.com/hook', 'must match pattern "^https://"'],
  ['a URL with a space', 'createWebhook', 'endpoint', 'https://example.com/a b', 'must match format "uri"'],
  ['a number for a key', 'createWebhook', 'api_key', 12, 'must be string,null'],
];

test.for(refused)('%s is refused by %s in %s', ([_name, operation, path, value, fault]) => {
  expect(refusal(requestValidators[operation], changed(exampleOf[operation], path, value))).toBe(
    `/${path} ${fault}`,
  );
});

test('an unknown event is refused, with its place in the list', () => {
  const body = changed('CreateWebhookRequest', 'events', ['device.paired', 'device.unpaired']);

  expect(refusal(requestValidators.createWebhook, body)).toBe(
    '/events/1 must be equal to one of the allowed values',
  );
});

const accepted: readonly Accepted[] = [
  ['a name of 255 characters', 'registerDevice', 'device_name', 'x'.repeat(255)],
  ['255 emoji, of two code units each', 'registerDevice', 'device_name', '🖐'.repeat(255)],
  ['a field that the contract does not know', 'registerDevice', 'floor', 3],
  ['a UUID in upper case', 'createAccessToken', 'client_id', '06A4DC18-B06C-4E1C-AD25-204D44BF0C71'],
  ['null', 'createVerification', 'metadata', null],
  ['nothing', 'createVerification', 'metadata', undefined],
  ['null', 'createWebhook', 'api_key', null],
];

test.for(accepted)('%s is accepted by %s in %s', ([_name, operation, path, value]) => {
  expect(refusal(requestValidators[operation], changed(exampleOf[operation], path, value))).toBeNull();
});

const required: readonly (readonly [Operation, readonly string[]])[] = [
  ['createAccessToken', ['grant_type', 'client_id', 'client_secret']],
  ['registerDevice', ['device_name', 'location']],
  ['createBothHandsEnrollment', ['external_user_id', 'hardware_id']],
  ['createVerification', ['external_user_id', 'hardware_id']],
  ['createWebhook', ['name', 'events', 'endpoint']],
];

test.for(required)('%s requires %s, and all that are missing are named at once', ([operation, names]) => {
  expect(refusal(requestValidators[operation], {})).toBe(
    names.map((name) => `must have required property '${name}'`).join('; '),
  );
});

test.for([null, [], 'grant_type=client_credentials', 7])('%j is no body', (value) => {
  for (const validate of Object.values(requestValidators)) {
    expect(refusal(validate, value)).toBe('must be object');
  }
});

test('a validator forgets the errors of the value before', () => {
  const { registerDevice } = requestValidators;
  registerDevice({});
  expect(registerDevice.errors).toHaveLength(2);

  registerDevice(example('RegisterDeviceRequest'));

  expect(registerDevice.errors).toBeNull();
});
