/** The client and the receiver need what every web platform has, and nothing of Node.js. */
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { ROOT } from '../support/command.ts';
import { credentials, isTokenRequest, registered, startApi, token } from './api-server.ts';

/** All that the code may take from around it, by the names of the web's standards. */
const platform = {
  fetch,
  Request,
  Response,
  Headers,
  FormData,
  URL,
  URLSearchParams,
  AbortController,
  AbortSignal,
  crypto,
  TextEncoder,
  TextDecoder,
  setTimeout,
  clearTimeout,
  performance,
};

const program = `
import { createLinkIdentity } from '@link-identity/toolkit';
import { createWebhookReceiver } from '@link-identity/toolkit/webhooks';
import { exampleDelivery } from '@link-identity/toolkit/webhooks/testing';
import { responseValidators } from '@link-identity/toolkit/validators';

export async function run(options) {
  const link = createLinkIdentity({ ...options, validators: responseValidators });
  const { data } = await link.devices.register({ device_name: 'Scanner-04', location: 'Main Entrance' });
  const events = [];
  const receiver = createWebhookReceiver({ apiKey: 'whsec_a', on: { 'device.paired': (event) => events.push(event) } });
  const answer = await receiver(exampleDelivery('device.paired', { apiKey: 'whsec_a' }));
  return { pairingCode: data.pairing_code, status: answer.status, event: events[0].event_type };
}`;

test('the entries run where there is no Node.js, on the platform and their own code alone', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'entries',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@link-identity/source'],
  });
  const api = await startApi((request) => (isTokenRequest(request) ? token('t1') : registered));
  const context = createContext({ ...platform });
  runInContext(outputFiles[0]!.text, context);
  const { run } = context['entries'] as { run(options: object): Promise<unknown> };

  const result = await run({ ...credentials, baseUrl: api.url });

  expect(result).toEqual({ pairingCode: 'mdxglt2xg', status: 200, event: 'device.paired' });
  const inputs = Object.keys(metafile.inputs).filter((file) => file !== '<stdin>');
  expect(inputs.filter((file) => !/^(client|generated)\/|^node_modules\/openapi-fetch\//.test(file))).toEqual(
    [],
  );
});
