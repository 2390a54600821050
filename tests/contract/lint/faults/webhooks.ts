/** Faults in the webhooks, and in the links that lead from them to the next call. */
import { all, append, remove, rename, set } from '../../edits.ts';
import { faultsFor } from './fault.ts';

const paired = '/webhooks/device.paired/post';
const schemas = '/components/schemas';
const examples = '/components/examples';

export const webhooksFaults = faultsFor('redocly', {
  'house/webhook-key-is-event-type': {
    'a webhook is filed under another key than its event': all(
      set(`${schemas}/EventType/enum/0`, 'device.provisioned'),
      rename('/webhooks/device.paired', 'device.provisioned'),
    ),
    'a body has the event type of another webhook': set(
      `${schemas}/DevicePairedEvent/properties/event_type/const`,
      'enrollment.complete',
    ),
    'an example has the event type of another webhook': set(
      `${examples}/DevicePairedEvent/value/event_type`,
      'device.lost',
    ),
    'the header X-Link-Event does not admit the event': set('/components/parameters/XLinkEvent/schema', {
      type: 'string',
      enum: ['enrollment.complete', 'verification.complete'],
    }),
  },
  'house/event-types-are-webhooks': {
    'an event key has no webhook': append(`${schemas}/EventType/enum`, 'device.lost'),
    'a webhook cannot be subscribed to': set(`${schemas}/EventType/enum`, [
      'device.paired',
      'verification.complete',
    ]),
  },
  'house/webhook-delivery-headers': {
    'a webhook lacks the header X-Link-Delivery': remove(`${paired}/parameters/1`),
    'X-Link-Event is optional': set('/components/parameters/XLinkEvent/required', false),
    'X-API-Key is required': set('/components/parameters/XApiKey/required', true),
  },
  'parameter-description': {
    'a header has no description': remove('/components/parameters/XLinkDelivery/description'),
  },
  'house/link-operation-exists': {
    'a link leads to an operation that does not exist': set(
      '/components/links/VerifyEnrolledUser/operationId',
      'createVerify',
    ),
    'a link leads to a webhook': set(
      '/components/links/EnrollOnPairedDevice/operationId',
      'onEnrollmentComplete',
    ),
  },
  'house/link-expression-resolves': {
    'a link reads a property that the response lacks': set(
      '/components/links/VerifyEnrolledUser/requestBody/hardware_id',
      '$response.body#/data/hardwareId',
    ),
    'a link reads a property that the request lacks': set(
      '/components/links/EnrollOnPairedDevice/requestBody/hardware_id',
      '$request.body#/hardware_id',
    ),
    'a link reads a header that is not documented': set(
      '/components/links/EnrollOnPairedDevice/requestBody/hardware_id',
      '$request.header.X-Hardware-Id',
    ),
  },
  'house/link-fields-accepted': {
    'a link fills in a field that its target lacks': rename(
      '/components/links/VerifyEnrolledUser/requestBody/external_user_id',
      'user_id',
    ),
    'a link fills in a parameter that its target lacks': set(
      '/components/links/EnrollOnPairedDevice/parameters',
      {
        hardware: '$request.body#/data/hardware_id',
      },
    ),
  },
});
