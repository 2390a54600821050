/** What holds for a single delivery, whatever it is about. */
import type { RequirementId } from '../../generated/requirements.ts';
import { webhookTable } from '../../generated/operations.ts';
import { webhookValidators } from '../../generated/validators/webhooks.ts';
import type { Validator } from '../../generated/validators/validator.ts';
import type { EventType } from '../../generated/wire.ts';
import type { Bench } from '../bench/bench.ts';
import type { Subscription } from '../bench/webhooks.ts';
import { eventAt, eventText, type Delivery } from '../receiver/delivery.ts';
import { namedSchema, undocumentedFields } from '../schema/resolve.ts';
import { isObject, isText, isTimestamp, isUuid } from './fields.ts';

export type Arrived = { readonly delivery: Delivery; readonly subscription: Subscription };
type Fault = readonly [expected: string, actual: unknown];
export type DeliveryOracle = {
  readonly id: string;
  readonly title: string;
  readonly verifies: RequirementId;
  readonly severity?: 'warn';
  readonly fault: (arrived: Arrived, bench: Bench) => Fault | undefined;
};

const body = (
  id: string,
  title: string,
  verifies: RequirementId,
  at: string,
  expected: string,
  holds: (value: unknown, delivery: Delivery) => boolean,
): DeliveryOracle => ({
  id: `every-delivery/${id}`,
  title,
  verifies,
  fault({ delivery }) {
    const value = eventAt(delivery, at);
    return holds(value, delivery)
      ? undefined
      : [`${expected} at ${at || 'the body'}`, value ?? delivery.text];
  },
});

const header = (
  id: string,
  title: string,
  verifies: RequirementId,
  name: string,
  expected: string,
  holds: (value: string | undefined, arrived: Arrived) => boolean,
): DeliveryOracle => ({
  id: `every-delivery/${id}`,
  title,
  verifies,
  fault(arrived) {
    const value = arrived.delivery.headers[name];
    return holds(value, arrived) ? undefined : [`${name}: ${expected}`, value];
  },
});

function schemaFault({ json }: Delivery): Fault | undefined {
  const type = eventType(json);
  if (type === undefined) return undefined;
  const validate: Validator<unknown> = webhookValidators[type];
  if (validate(json)) return undefined;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'the body'} ${message}`,
  );
  return [`the schema of ${type}: ${faults.join('; ')}`, json];
}

function eventType(json: unknown): EventType | undefined {
  const type = isObject(json) ? json['event_type'] : undefined;
  return typeof type === 'string' && type in webhookTable ? (type as EventType) : undefined;
}

/** Every timestamp of an event, wherever it stands. */
const TIMES = [
  '/timestamp',
  '/data/paired_at',
  '/data/cert_valid_until',
  '/data/enrolled_at',
  '/data/verified_at',
];
const UTC_WITH_MICROSECONDS = /\.\d{6}Z$/;

export const deliveryOracles: readonly DeliveryOracle[] = [
  {
    id: 'every-delivery/is-a-post',
    title: 'every delivery is a POST',
    verifies: 'DLV-POST',
    fault: ({ delivery: { method } }) => (method === 'POST' ? undefined : ['POST', method]),
  },
  body('is-json', 'the body of every delivery is a JSON object', 'DLV-JSON', '', 'an object', isObject),
  {
    id: 'every-delivery/is-utf-8',
    title: 'the body of every delivery is UTF-8',
    verifies: 'DLV-JSON',
    fault: ({ delivery: { isUtf8, text } }) => (isUtf8 ? undefined : ['bytes that are UTF-8', text]),
  },
  header(
    'content-type',
    'the Content-Type is application/json',
    'DLV-CONTENT-TYPE',
    'content-type',
    'application/json',
    (value) => /^application\/json\s*(?:;|$)/i.test(value ?? ''),
  ),
  header(
    'event-header',
    'X-Link-Event equals event_type',
    'DLV-EVENT-HEADER',
    'x-link-event',
    'event_type of the body',
    (value, { delivery }) => isText(value) && value === eventText(delivery, '/event_type'),
  ),
  header(
    'delivery-header',
    'X-Link-Delivery is there',
    'DLV-DELIVERY-HEADER',
    'x-link-delivery',
    'a value that is not empty',
    isText,
  ),
  header(
    'user-agent',
    'User-Agent is there',
    'DLV-USER-AGENT',
    'user-agent',
    'a value that is not empty',
    isText,
  ),
  header(
    'user-agent-value',
    'User-Agent is LinkIdentity-Webhook/1.0',
    'DLV-USER-AGENT-VALUE',
    'user-agent',
    'LinkIdentity-Webhook/1.0',
    (value) => value === 'LinkIdentity-Webhook/1.0',
  ),
  header(
    'api-key',
    'X-API-Key is the api_key of the webhook, and absent without one',
    'DLV-API-KEY',
    'x-api-key',
    'the api_key of the webhook',
    (value, { subscription }) => value === (subscription.apiKey ?? undefined),
  ),
  body('event-id', 'event_id is there', 'EVT-ID', '/event_id', 'a string that is not empty', isText),
  body(
    'event-id-form',
    'event_id is evt_ and hexadecimal digits',
    'EVT-ID-PREFIX',
    '/event_id',
    'evt_ and hexadecimal digits',
    (value) => typeof value === 'string' && /^evt_[\da-f]+$/i.test(value),
  ),
  body(
    'event-type',
    'event_type is one of the three event keys',
    'EVT-TYPE',
    '/event_type',
    'an event key',
    (value) => typeof value === 'string' && value in webhookTable,
  ),
  {
    id: 'every-delivery/is-subscribed-to',
    title: 'no webhook receives an event that it did not subscribe to',
    verifies: 'WHK-NOT-SUBSCRIBED',
    fault({ delivery, subscription }) {
      const type = eventType(delivery.json);
      return type === undefined || subscription.events.includes(type)
        ? undefined
        : [subscription.events.join(' or '), type];
    },
  },
  body('tenant-id', 'tenant_id is a UUID', 'EVT-TENANT-ID', '/tenant_id', 'a UUID', isUuid),
  {
    id: 'every-delivery/tenant-id-is-no-client-id',
    title: 'tenant_id names the tenant, not the OAuth client',
    verifies: 'EVT-TENANT-ID',
    // That the two have identifiers of their own is a reading.
    severity: 'warn',
    fault({ delivery }, { settings }) {
      const value = eventAt(delivery, '/tenant_id');
      return value === settings.clientId ? ['another identifier than the client_id', value] : undefined;
    },
  },
  body(
    'timestamp',
    'timestamp says when the event was emitted',
    'EVT-EMITTED-AT',
    '/timestamp',
    'an ISO 8601 time with date, time and offset',
    isTimestamp,
  ),
  {
    id: 'every-delivery/times-are-iso-8601',
    title: 'every time in an event is ISO 8601 with date, time and offset',
    verifies: 'EVT-TIMESTAMP-ISO-8601',
    fault({ delivery }) {
      const wrong = TIMES.map((at) => [at, eventAt(delivery, at)] as const).find(
        ([, value]) => value !== undefined && !isTimestamp(value),
      );
      return wrong && [`an ISO 8601 time at ${wrong[0]}`, wrong[1]];
    },
  },
  {
    id: 'every-delivery/times-are-utc',
    title: 'every time in an event is in UTC with six digits of a second',
    verifies: 'EVT-TIMESTAMP-UTC',
    fault({ delivery }) {
      const wrong = TIMES.map((at) => [at, eventAt(delivery, at)] as const).find(
        ([, value]) => typeof value === 'string' && !UTC_WITH_MICROSECONDS.test(value),
      );
      return wrong && [`six digits of a second and Z at ${wrong[0]}`, wrong[1]];
    },
  },
  body('data', 'data is an object', 'EVT-DATA', '/data', 'an object', isObject),
  {
    id: 'every-delivery/fits-the-schema',
    title: 'every event fits the schema of its event key',
    verifies: 'EVT-DATA',
    fault: ({ delivery }) => schemaFault(delivery),
  },
  {
    id: 'every-delivery/has-no-undocumented-fields',
    title: 'events have the documented fields and no others',
    verifies: 'EVT-DATA',
    severity: 'warn',
    fault({ delivery: { json } }, { contract }) {
      const type = eventType(json);
      const others = type ? undocumentedFields(namedSchema(contract, webhookTable[type].schema), json) : [];
      return others.length === 0 ? undefined : ['documented fields only', others];
    },
  },
  {
    id: 'every-delivery/keeps-secrets',
    title: 'no delivery carries a secret but the api_key in its header',
    verifies: 'WHK-API-KEY-NOT-RETURNED',
    fault({ delivery: { text, headers } }, { secrets }) {
      const others = Object.entries(headers).filter(([name]) => name !== 'x-api-key');
      const elsewhere = others.map(([, value]) => value).join('\n');
      const found = secrets.findIn(`${text}\n${elsewhere}`, [
        'client_secret',
        'access_token',
        'api_key',
        'pairing_code',
      ]);
      return found && [`no ${found} in the body or another header`, text];
    },
  },
];
