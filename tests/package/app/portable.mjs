// For any runtime: the platform's globals and the package, nothing else.
import { createLinkIdentity } from '@link-identity/toolkit';
import { responseValidators } from '@link-identity/toolkit/validators';
import { createWebhookReceiver } from '@link-identity/toolkit/webhooks';
import { exampleDelivery } from '@link-identity/toolkit/webhooks/testing';

const scanner = { device_name: 'Scanner-04', location: 'Main Entrance' };

/** What happens to calls and deliveries, in words that can be compared. */
export async function check({ closedUrl, ...options }) {
  const attempts = [];
  const link = createLinkIdentity({
    ...options,
    validators: responseValidators,
    logger: ({ kind, request }) => attempts.push(`${kind} ${request}`),
  });
  const registered = await Promise.all(Array.from({ length: 5 }, () => link.devices.register(scanner)));
  const { response } = await link.devices.register(scanner).withResponse();
  const byPath = await link.raw.POST('/v1/devices', { body: { ...scanner, location: '' } });
  const unknown = await failure(link.verify({ external_user_id: 'a', hardware_id: 'not_a_scanner' }));
  const wrongSecret = await failure(
    createLinkIdentity({ ...options, clientSecret: 'cs_wrong' }).devices.register(scanner),
  );
  const closed = await failure(
    createLinkIdentity({ ...options, baseUrl: closedUrl, retry: { times: 0 } }).devices.register(scanner),
  );
  const silent = await failure(
    createLinkIdentity({ ...options, fetch: () => new Promise(() => {}), timeoutMs: 50 }).verify({}),
  );
  const aborted = await failure(
    link.devices.register(scanner, { signal: AbortSignal.abort(new Error('Left.')) }),
  );

  const handled = [];
  const receiver = createWebhookReceiver({
    apiKey: 'whsec_a',
    on: { 'device.paired': ({ data }) => handled.push(data.hardware_id) },
  });
  const right = await receiver(exampleDelivery('device.paired', { apiKey: 'whsec_a' }));
  const wrong = await receiver(exampleDelivery('device.paired', { apiKey: 'whsec_b' }));

  return {
    registered: registered.filter(({ success }) => success).length,
    tokens: attempts.filter((attempt) => attempt === 'answer POST /v1/auth/token').length,
    status: response.status,
    byPath: byPath.error?.success,
    unknown: unknown.name,
    wrongSecret: `${wrongSecret.name} ${wrongSecret.status}`,
    closed: `${closed.name} ${closed.cause?.name}`,
    unsent: closed.cause?.unsent,
    silent: silent.name,
    aborted: aborted.message,
    deliveries: [right.status, wrong.status],
    handled,
  };
}

function failure(call) {
  return call.then(
    () => new Error('It did not fail.'),
    (error) => error,
  );
}
