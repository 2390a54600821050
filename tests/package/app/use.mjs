// JavaScript, ES modules.
import { ApiError, createLinkIdentity } from '@link-identity/toolkit';
import { startMock } from '@link-identity/toolkit/mock';
import { responseValidators } from '@link-identity/toolkit/validators';
import { createWebhookReceiver } from '@link-identity/toolkit/webhooks';
import { toNodeHandler } from '@link-identity/toolkit/webhooks/node';
import { exampleDelivery } from '@link-identity/toolkit/webhooks/testing';

const mock = await startMock();
const { clientId, clientSecret, url: baseUrl } = mock;
const link = createLinkIdentity({ clientId, clientSecret, baseUrl, validators: responseValidators });
const registered = await link.devices.register({ device_name: 'Scanner-04', location: 'Main Entrance' });
const error = await link.verify({ external_user_id: 'a', hardware_id: 'b' }).catch((thrown) => thrown);
const receiver = createWebhookReceiver({ apiKey: 'whsec_a' });
const answer = await receiver(exampleDelivery('device.paired', { apiKey: 'whsec_a' }));
await mock.close();

const results = [
  registered.success,
  error instanceof ApiError,
  answer.status,
  typeof toNodeHandler(receiver),
];
process.stdout.write(`${results.join(' ')}\n`);
