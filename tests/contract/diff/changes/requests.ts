/** Changes of requests: what a partner sends, so that asking for more breaks. */
import { all, append, remove, rename, set } from '../../edits.ts';
import { schemas, text, type ChangeRow } from './change-row.ts';

const token = '/paths/~1v1~1auth~1token/post';
const devices = '/paths/~1v1~1devices/post';
const verify = '/paths/~1v1~1verify/post';

export const requestChanges: readonly ChangeRow[] = [
  {
    title: 'a request field becomes required',
    level: 'major',
    at: `${schemas}/RegisterDeviceRequest/required`,
    edit: all(
      set(`${schemas}/RegisterDeviceRequest/properties/serial`, text),
      append(`${schemas}/RegisterDeviceRequest/required`, 'serial'),
    ),
  },
  {
    title: 'an optional request field becomes required',
    level: 'major',
    at: `${schemas}/EnrollBothRequest/required`,
    edit: append(`${schemas}/EnrollBothRequest/required`, 'metadata'),
  },
  {
    title: 'a required request field becomes optional',
    level: 'minor',
    at: `${schemas}/CreateWebhookRequest/required`,
    edit: set(`${schemas}/CreateWebhookRequest/required`, ['name', 'events']),
  },
  {
    title: 'an optional request field is added',
    level: 'minor',
    at: `${schemas}/RegisterDeviceRequest/properties/serial`,
    edit: set(`${schemas}/RegisterDeviceRequest/properties/serial`, text),
  },
  {
    title: 'an optional request field is removed',
    level: 'major',
    at: `${schemas}/VerifyRequest/properties/metadata`,
    edit: remove(`${schemas}/VerifyRequest/properties/metadata`),
  },
  {
    title: 'a request field is renamed',
    level: 'major',
    at: `${schemas}/RegisterDeviceRequest/properties/location`,
    edit: all(
      rename(`${schemas}/RegisterDeviceRequest/properties/location`, 'place'),
      set(`${schemas}/RegisterDeviceRequest/required/1`, 'place'),
    ),
  },
  {
    title: 'a request text gets a shorter maximum',
    level: 'major',
    at: `${schemas}/RegisterDeviceRequest/properties/location/maxLength`,
    edit: set(`${schemas}/RegisterDeviceRequest/properties/location/maxLength`, 100),
  },
  {
    title: 'a request text gets a longer maximum',
    level: 'minor',
    at: `${schemas}/RegisterDeviceRequest/properties/location/maxLength`,
    edit: set(`${schemas}/RegisterDeviceRequest/properties/location/maxLength`, 500),
  },
  {
    title: 'a request text gets a pattern',
    level: 'major',
    at: `${schemas}/CreateWebhookRequest/properties/name/pattern`,
    edit: set(`${schemas}/CreateWebhookRequest/properties/name/pattern`, '^[a-z]+$'),
  },
  {
    title: 'a request text loses its pattern',
    level: 'minor',
    at: `${schemas}/CreateWebhookRequest/properties/endpoint/pattern`,
    edit: remove(`${schemas}/CreateWebhookRequest/properties/endpoint/pattern`),
  },
  {
    title: 'a request field no longer takes null',
    level: 'major',
    at: `${schemas}/CreateWebhookRequest/properties/api_key/type`,
    edit: set(`${schemas}/CreateWebhookRequest/properties/api_key/type`, 'string'),
  },
  {
    title: 'a request field takes null too',
    level: 'minor',
    at: `${schemas}/CreateWebhookRequest/properties/name/type`,
    edit: set(`${schemas}/CreateWebhookRequest/properties/name/type`, ['string', 'null']),
  },
  {
    title: 'a request constant changes',
    level: 'major',
    at: `${schemas}/TokenRequest/properties/grant_type/const`,
    edit: set(`${schemas}/TokenRequest/properties/grant_type/const`, 'password'),
  },
  {
    title: 'a request list takes fewer items',
    level: 'major',
    at: `${schemas}/CreateWebhookRequest/properties/events/maxItems`,
    edit: set(`${schemas}/CreateWebhookRequest/properties/events/maxItems`, 2),
  },
  {
    title: 'unknown request fields are refused',
    level: 'major',
    at: `${schemas}/VerifyRequest/additionalProperties`,
    edit: set(`${schemas}/VerifyRequest/additionalProperties`, false),
  },
  {
    title: 'a request takes a second media type',
    level: 'minor',
    at: `${token}/requestBody/content/application~1x-www-form-urlencoded`,
    edit: set(`${token}/requestBody/content/application~1x-www-form-urlencoded`, {
      schema: { $ref: '#/components/schemas/TokenRequest' },
    }),
  },
  {
    title: 'a request no longer takes JSON',
    level: 'major',
    at: `${token}/requestBody/content/application~1json`,
    edit: rename(`${token}/requestBody/content/application~1json`, 'application/x-www-form-urlencoded'),
  },
  {
    title: 'a request body becomes optional',
    level: 'minor',
    at: `${verify}/requestBody/required`,
    edit: set(`${verify}/requestBody/required`, false),
  },
  {
    title: 'a required header is asked for',
    level: 'major',
    at: `${devices}/parameters`,
    edit: set(`${devices}/parameters`, [
      { name: 'Idempotency-Key', in: 'header', required: true, description: 'Key.', schema: text },
    ]),
  },
  {
    title: 'an optional header is taken',
    level: 'minor',
    at: `${devices}/parameters`,
    edit: set(`${devices}/parameters`, [
      { name: 'Idempotency-Key', in: 'header', description: 'Key.', schema: text },
    ]),
  },
  {
    title: 'a default of a request changes',
    level: 'major',
    at: `${schemas}/CreateWebhookRequest/properties/name/default`,
    before: set(`${schemas}/CreateWebhookRequest/properties/name/default`, 'Events'),
    edit: set(`${schemas}/CreateWebhookRequest/properties/name/default`, 'Webhook'),
  },
  {
    title: 'a request field is deprecated',
    level: 'minor',
    at: `${schemas}/VerifyRequest/properties/metadata/deprecated`,
    edit: set(`${schemas}/VerifyRequest/properties/metadata/deprecated`, true),
  },
];
