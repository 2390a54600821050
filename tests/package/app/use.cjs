// JavaScript, CommonJS.
const { ApiError, createLinkIdentity } = require('@link-identity/toolkit');
const { controlDriver, listChecks, runConformance } = require('@link-identity/toolkit/conformance');
const { conformanceTests } = require('@link-identity/toolkit/conformance/vitest');
const { startMock } = require('@link-identity/toolkit/mock');
const { responseValidators } = require('@link-identity/toolkit/validators');
const { createWebhookReceiver } = require('@link-identity/toolkit/webhooks');
const { toNodeHandler } = require('@link-identity/toolkit/webhooks/node');
const { exampleDelivery } = require('@link-identity/toolkit/webhooks/testing');

async function main() {
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
}

main();
