/** Changes of webhooks: what a partner receives, and what it is asked to acknowledge. */
import { all, append, remove, rename, replace, set } from '../../edits.ts';
import { schemas, text, type ChangeRow } from './change-row.ts';

const paired = '/webhooks/device.paired/post';
const verified = '/webhooks/verification.complete/post';
const headers = '/components/parameters';

export const webhookChanges: readonly ChangeRow[] = [
  {
    title: 'a required field is added to a webhook',
    level: 'minor',
    at: `${schemas}/DevicePairedData/required`,
    edit: all(
      set(`${schemas}/DevicePairedData/properties/region`, text),
      append(`${schemas}/DevicePairedData/required`, 'region'),
    ),
  },
  {
    title: 'a field is removed from a webhook',
    level: 'major',
    at: `${schemas}/DevicePairedData/properties/location`,
    edit: all(
      remove(`${schemas}/DevicePairedData/properties/location`),
      remove(`${schemas}/DevicePairedData/required/2`),
    ),
  },
  {
    title: 'a field of a webhook may be absent',
    level: 'major',
    at: `${schemas}/VerificationCompleteData/required`,
    edit: remove(`${schemas}/VerificationCompleteData/required/2`),
  },
  {
    title: 'a value is added to an enum of a webhook',
    level: 'major',
    at: `${schemas}/EnrollmentCompleteData/properties/palm_type/enum`,
    edit: append(`${schemas}/EnrollmentCompleteData/properties/palm_type/enum`, 'either'),
  },
  {
    title: 'a value is removed from an enum of a webhook',
    level: 'minor',
    at: `${schemas}/EnrollmentCompleteData/properties/palm_type/enum`,
    edit: set(`${schemas}/EnrollmentCompleteData/properties/palm_type/enum`, ['left', 'right']),
  },
  {
    title: 'a constant of a webhook changes',
    level: 'major',
    at: `${schemas}/DevicePairedData/properties/status/const`,
    edit: set(`${schemas}/DevicePairedData/properties/status/const`, 'provisioned'),
  },
  {
    title: 'a lower bound of a webhook falls',
    level: 'major',
    at: `${schemas}/VerificationCompleteData/properties/latency_ms/minimum`,
    edit: set(`${schemas}/VerificationCompleteData/properties/latency_ms/minimum`, -1),
  },
  {
    title: 'a webhook event is removed',
    level: 'major',
    at: '/webhooks/device.paired',
    edit: all(
      remove('/webhooks/device.paired'),
      set(`${schemas}/EventType/enum`, ['enrollment.complete', 'verification.complete']),
    ),
  },
  {
    title: 'an event key can no longer be subscribed to',
    level: 'major',
    at: `${schemas}/EventType/enum`,
    edit: set(`${schemas}/EventType/enum`, ['enrollment.complete', 'verification.complete']),
  },
  {
    title: 'a webhook event is added',
    level: 'minor',
    at: '/webhooks/device.lost',
    edit: all(
      append(`${schemas}/EventType/enum`, 'device.lost'),
      replace(
        'webhooks:\n  device.paired:',
        'webhooks:\n  device.lost:\n    post:\n      operationId: onDeviceLost\n      responses: { 2XX: { description: Received. } }\n  device.paired:',
      ),
    ),
  },
  {
    title: 'an event key without a webhook is added',
    level: 'major',
    at: `${schemas}/EventType/enum`,
    edit: append(`${schemas}/EventType/enum`, 'device.lost'),
  },
  {
    title: 'a webhook comes by another method',
    level: 'major',
    at: '/webhooks/device.paired/post',
    edit: rename(paired, 'put'),
  },
  {
    title: 'a webhook header is removed',
    level: 'major',
    at: `${paired}/parameters/1`,
    edit: all(
      remove(`${paired}/parameters/1`),
      remove('/webhooks/enrollment.complete/post/parameters/1'),
      remove(`${verified}/parameters/1`),
    ),
  },
  {
    title: 'a webhook header becomes optional',
    level: 'major',
    at: `${headers}/XLinkDelivery/required`,
    edit: set(`${headers}/XLinkDelivery/required`, false),
  },
  {
    title: 'a webhook header becomes required',
    level: 'minor',
    at: `${headers}/XApiKey/required`,
    edit: set(`${headers}/XApiKey/required`, true),
  },
  {
    title: 'a webhook gets a header',
    level: 'minor',
    at: `${paired}/parameters/4`,
    edit: append(`${paired}/parameters`, {
      name: 'X-Link-Attempt',
      in: 'header',
      required: true,
      description: 'Attempt.',
      schema: text,
    }),
  },
  {
    title: 'a webhook may come without a body',
    level: 'major',
    at: `${paired}/requestBody/required`,
    edit: set(`${paired}/requestBody/required`, false),
  },
  {
    title: 'a webhook is acknowledged by 200 alone',
    level: 'major',
    at: `${verified}/responses/2XX`,
    edit: rename(`${verified}/responses/2XX`, '200'),
  },
];
