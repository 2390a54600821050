// TypeScript. Compiled as ES modules and as CommonJS, with strict, by several compilers; never run.
import { ApiError, createLinkIdentity, type LinkIdentity } from '@link-identity/toolkit';
import { execDriver, runConformance, type Driver, type Report } from '@link-identity/toolkit/conformance';
import { conformanceTests, type TestRunner } from '@link-identity/toolkit/conformance/vitest';
import { startMock, type Mock } from '@link-identity/toolkit/mock';
import { responseValidators } from '@link-identity/toolkit/validators';
import { createWebhookReceiver, type WebhookEvents } from '@link-identity/toolkit/webhooks';
import { toNodeHandler } from '@link-identity/toolkit/webhooks/node';
import { exampleDelivery } from '@link-identity/toolkit/webhooks/testing';

export async function main(): Promise<string> {
  const mock: Mock = await startMock({ port: 0 });
  const { clientId, clientSecret, url: baseUrl } = mock;
  const link: LinkIdentity = createLinkIdentity({
    clientId,
    clientSecret,
    baseUrl,
    validators: responseValidators,
  });
  const { data } = await link.devices.register({ device_name: 'Scanner-04', location: 'Main Entrance' });
  const error: unknown = await link
    .verify({ external_user_id: 'a', hardware_id: 'b' })
    .catch((e: unknown) => e);
  if (error instanceof ApiError) return error.apiMessage;
  // @ts-expect-error Types have arrived whole: a registered device has no hardware_id.
  void data.hardware_id;
  return data.pairing_code;
}

const palms: WebhookEvents['enrollment.complete']['data']['palm_type'][] = [];
export const receiver = createWebhookReceiver({
  apiKey: 'whsec_a',
  on: { 'enrollment.complete': ({ data }) => palms.push(data.palm_type) },
});
export const handler = toNodeHandler(receiver);
export const delivery: Request = exampleDelivery('device.paired', { apiKey: 'whsec_a' });

const driver: Driver = execDriver({ command: './driver' });
const credentials = { clientId: '06a4dc18-b06c-4e1c-ad25-204d44bf0c71', clientSecret: 'cs_live_xxx' };
export const report: Promise<Report> = runConformance({
  baseUrl: 'https://api.example',
  ...credentials,
  driver,
});
// @ts-expect-error Types have arrived whole: there is no such profile.
void runConformance({ baseUrl: 'https://api.example', ...credentials, profile: 'everything' });

declare const runner: TestRunner;
conformanceTests(runner, async () => ({ baseUrl: 'https://api.example', ...credentials }), {
  profile: 'core',
});
