// JavaScript, ES modules.
import { ApiError, createLinkIdentity } from '@link-identity/toolkit';
import { controlDriver, listChecks, runConformance } from '@link-identity/toolkit/conformance';
import { conformanceTests } from '@link-identity/toolkit/conformance/vitest';
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
const driver = controlDriver({ baseUrl, controlToken: mock.controlToken });
const target = { baseUrl, clientId, clientSecret, driver };
const report = await runConformance({ ...target, profile: 'smoke' });
await mock.close();

const results = [
  registered.success,
  error instanceof ApiError,
  answer.status,
  typeof toNodeHandler(receiver),
  report.exitCode,
  listChecks().length > report.results.length,
  typeof conformanceTests,
];
process.stdout.write(`${results.join(' ')}\n`);
