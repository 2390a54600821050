/** Faults in the schemas and in the examples of what they describe. */
import { append, remove, rename, set } from '../../edits.ts';
import { faultsFor } from './fault.ts';

const schemas = '/components/schemas';
const examples = '/components/examples';

export const schemasFaults = faultsFor('redocly', {
  'house/schema-compiles': {
    'a keyword is misspelt': rename(
      `${schemas}/RegisterDeviceRequest/properties/location/minLength`,
      'minLenght',
    ),
    'a pattern is no regular expression': set(
      `${schemas}/CreateWebhookRequest/properties/endpoint/pattern`,
      '^https://(',
    ),
    'a format is unknown': set(`${schemas}/UserId/format`, 'uuidd'),
    'a keyword does not fit its type': set(`${schemas}/Vendor/minimum`, 1),
    'a header is described by a schema that does not compile': set(
      '/components/parameters/XApiKey/schema/maxLenght',
      9,
    ),
  },
  'house/schema-bounds': {
    'minLength is above maxLength': set(
      `${schemas}/RegisterDeviceRequest/properties/device_name/minLength`,
      256,
    ),
    'minItems is above maxItems': set(`${schemas}/CreateWebhookRequest/properties/events/maxItems`, 0),
    'minimum is above maximum': set(`${schemas}/VerificationCompleteData/properties/latency_ms/maximum`, -1),
  },
  'house/schema-property-described': {
    'a property has no description': remove(
      `${schemas}/RegisteredDevice/properties/pairing_code/description`,
    ),
    'neither a property nor what it refers to has a description': remove(`${schemas}/EventId/description`),
  },
  'rule/schema-property-snake-case': {
    'a property is in camelCase': rename(`${schemas}/RegisteredDevice/properties/created_at`, 'createdAt'),
  },
  'no-invalid-media-type-examples': {
    'a request example lacks a required field': remove(`${examples}/RegisterDeviceRequest/value/location`),
    'a response example has a field of the wrong type': set(
      `${examples}/TokenResponse/value/expires_in`,
      '3600',
    ),
    'a response example has a field that the schema lacks': set(
      `${examples}/VerifyResponse/value/data/palm`,
      'left',
    ),
    'a webhook example lacks a required field': remove(
      `${examples}/VerificationCompleteEvent/value/data/matched`,
    ),
  },
  'no-invalid-parameter-examples': {
    'a header example is not one of its values': set(
      '/components/parameters/XLinkEvent/example',
      'device.lost',
    ),
  },
  'no-invalid-schema-examples': {
    'the example in a schema is no UUID': set(`${schemas}/TenantId/examples`, ['tenant-1']),
    'the example in a property is no URI': set(
      `${schemas}/CreateWebhookRequest/properties/endpoint/examples`,
      ['https://your app.example.com'],
    ),
    'a schema example has the wrong type': set(`${schemas}/Vendor/examples`, [42]),
  },
  'no-required-schema-properties-undefined': {
    'a required property does not exist': append(
      `${schemas}/RegisterDeviceRequest/required`,
      'serial_number',
    ),
  },
  'no-enum-type-mismatch': {
    'an enum value has the wrong type': append(
      `${schemas}/EnrollmentCompleteData/properties/palm_type/enum`,
      3,
    ),
  },
});
