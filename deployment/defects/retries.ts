import { table } from './table.ts';

const sameDelivery = 'a retry repeats the delivery';
const acknowledge = 'Respond with 2xx within 10 seconds to acknowledge';
const retried = 'Non-2xx responses are retried';
const backoff = 'retried with exponential backoff';

/** What happens after the first attempt. */
export const retryDefects = table('all events', [
  ['retry-changes-delivery-id', 'receiver', 'X-Link-Delivery changes on a retry', sameDelivery, 'inferred'],
  [
    'retry-changes-event-id',
    'receiver',
    'event_id changes on a retry',
    'Unique delivery event identifier',
    'inferred',
  ],
  [
    'retry-changes-timestamp',
    'receiver',
    'timestamp changes on a retry',
    'timestamp: when the event was emitted',
  ],
  ['retry-reserialises-body', 'receiver', 'a retry’s body has other bytes', sameDelivery, 'inferred'],
  ['retry-drops-api-key', 'receiver', 'X-API-Key is missing on a retry', 'X-API-Key on every delivery'],
  ['retry-never', 'receiver', 'nothing is retried', retried],
  ['retry-not-after-4xx', 'receiver', '4xx is taken as final', retried],
  ['retry-not-after-5xx', 'receiver', '5xx is taken as final', retried],
  ['retry-not-after-timeout', 'receiver', 'no answer in time is taken as final', acknowledge],
  ['retry-not-after-reset', 'receiver', 'a broken connection is taken as final', retried],
  ['retry-constant-interval', 'receiver', 'retries come at a constant interval', backoff],
  ['retry-linear-interval', 'receiver', 'the interval grows by a constant', backoff],
  ['retry-shrinking-interval', 'receiver', 'the interval shrinks', backoff],
  ['retry-at-once', 'receiver', 'retries come without a pause', backoff],
  ['retry-after-acknowledgement', 'receiver', 'an acknowledged delivery is sent again', acknowledge],
  ['retry-204-refused', 'receiver', '204 does not acknowledge', acknowledge],
  ['retry-empty-200-refused', 'receiver', '200 without a body does not acknowledge', acknowledge],
  ['redirect-acknowledges', 'receiver', 'a redirect acknowledges', acknowledge],
  ['redirect-followed', 'receiver', 'a redirect is followed', acknowledge],
  ['client-error-acknowledges', 'receiver', '410 acknowledges and ends the subscription', retried],
  ['timeout-after-2-seconds', 'receiver', 'the sender waits 2 seconds, not 10', acknowledge],
  ['timeout-never', 'receiver', 'the sender waits for ever', acknowledge],
  [
    'failure-ends-subscription',
    'receiver',
    'one failure ends the subscription',
    'Webhook created and activated; retried',
    'inferred',
  ],
  [
    'slow-endpoint-blocks-others',
    'receiver',
    'a hanging endpoint holds up the others',
    'real-time event delivery',
    'inferred',
  ],
  ['retry-to-all-subscriptions', 'receiver', 'one endpoint’s failure repeats the event to all', acknowledge],
]);
