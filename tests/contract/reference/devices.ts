import { example, fields, operation, request, response, said, section, statuses, words } from './place.ts';
import {
  requiredLabel,
  requiredObject,
  requiredSeconds,
  requiredString,
  requiredText,
  requiredTime,
  requiredTrue,
  requiredUuid,
} from './shapes.ts';

const DEVICE = 'registerDevice';
const body = request(DEVICE);
const TEXT = '/paths/~1v1~1devices/post/description';

export const devices = section('Register Device', [
  said(
    'one-time pairing code',
    ['DEV-CREATED-201', 'DEV-PAIRING-CODE', 'DEV-PAIRING-CODE-ONE-TIME'],
    words(TEXT, 'Create a scanner record and receive a one-time pairing code.'),
  ),
  said(
    'hardware_id',
    ['DEV-HARDWARE-ID-AT-PAIRING', 'DEV-NO-HARDWARE-ID'],
    words(TEXT, 'The hardware_id is assigned by the physical device during pairing — not returned here'),
  ),
  operation(DEVICE, 'POST /v1/devices', 'bearer', [
    'DEV-CREATED-201',
    'DEV-UNAUTHORIZED-401',
    'AUTH-REQUIRED',
  ]),
  said(
    'registration',
    ['DEV-IN-CONSOLE', 'DEV-CREATED-201'],
    words(TEXT, 'Registers a new scanner in the console and returns a pairing code.'),
  ),
  said(
    'provisioning',
    ['DEV-PROVISIONING'],
    words(TEXT, 'Enter that code on the physical scanner to complete provisioning.'),
  ),
  ...fields(body, [
    {
      at: 'device_name',
      words: 'Human-readable label. 1-255 characters.',
      says: requiredLabel,
      cites: ['DEV-NAME', 'DEV-NAME-LENGTH'],
    },
    {
      at: 'location',
      words: 'Physical location details. 1-255 characters.',
      says: requiredLabel,
      cites: ['DEV-LOCATION', 'DEV-LOCATION-LENGTH'],
    },
  ]),
  ...statuses(DEVICE, {
    201: ['Device record created and one-time pairing code returned.', 'DEV-CREATED-201', 'DEV-PAIRING-CODE'],
    400: ['Validation or business-rule failure.', 'DEV-INVALID-400', 'DEV-BUSINESS-RULE-400'],
    401: ['Missing or invalid Bearer token.', 'DEV-UNAUTHORIZED-401'],
  }),
  ...example('request', body, 'RegisterDeviceRequest', [
    { at: 'device_name', value: 'Scanner-04', cites: ['DEV-NAME'] },
    { at: 'location', value: 'Main Entrance', cites: ['DEV-LOCATION'] },
  ]),
  ...example('response 201', response(DEVICE, '201'), 'RegisterDeviceResponse', [
    { at: 'success', value: true, readAs: requiredTrue, cites: ['OVW-SUCCESS-TRUE'] },
    { at: 'data', readAs: requiredObject, cites: ['OVW-DATA', 'DEV-CREATED-201', 'DEV-NO-HARDWARE-ID'] },
    {
      at: 'data.device_id',
      value: 'cced6e19-7e3b-4013-bc04-8bd2efc57e22',
      readAs: requiredUuid,
      cites: ['DEV-DEVICE-ID'],
    },
    { at: 'data.device_name', value: 'Scanner-04', readAs: requiredLabel, cites: ['DEV-ECHO'] },
    { at: 'data.location', value: 'Main Entrance', readAs: requiredLabel, cites: ['DEV-ECHO'] },
    {
      at: 'data.created_at',
      value: '2026-06-08T14:08:43.151246Z',
      readAs: requiredTime,
      cites: ['DEV-CREATED-AT', 'EVT-TIMESTAMP-UTC'],
    },
    { at: 'data.pairing_code', value: 'mdxglt2xg', readAs: requiredText, cites: ['DEV-PAIRING-CODE'] },
    {
      at: 'data.expires_in',
      value: 1800,
      readAs: requiredSeconds,
      cites: ['DEV-EXPIRES-IN', 'DEV-LIFETIME-1800'],
    },
    {
      at: 'message',
      value: 'Enter this pairing code on the physical scanner to complete provisioning.',
      readAs: requiredString,
      cites: ['OVW-MESSAGE'],
    },
  ]),
]);
