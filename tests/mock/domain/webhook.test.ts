import { expect, test } from 'vitest';
import { subscribe, subscribesTo, type WebhookRequest } from '../../../mock/domain/webhook.ts';
import { refusalOf, START, tenant } from './fixtures.ts';

const request: WebhookRequest = {
  name: 'Production Events',
  events: ['device.paired', 'verification.complete'],
  endpoint: 'https://yourapp.example.com/webhooks/identity',
  api_key: 'whsec_your_secret_key_here',
};
const subscribed = (change: Partial<WebhookRequest>) =>
  subscribe(tenant, { ...request, ...change }, 0, START);

test('a webhook is kept as it was asked for', () => {
  expect(subscribed({})).toMatchObject({
    tenant_id: tenant.tenant_id,
    name: request.name,
    endpoint: request.endpoint,
    events: 'device.paired verification.complete',
    api_key: request.api_key,
    created_at: START,
  });
});

test('a webhook subscribes to its events and to no part of them', () => {
  const webhook = subscribed({});

  expect(subscribesTo(webhook, 'device.paired')).toBe(true);
  expect(subscribesTo(webhook, 'verification.complete')).toBe(true);
  const others = ['enrollment.complete', 'device', 'paired', 'device.paired verification.complete', ''];
  expect(others.filter((other) => subscribesTo(webhook, other))).toEqual([]);
});

test.for([
  [
    'a user name',
    'https://user@example.com/hook',
    'endpoint must not carry a user name or password; use api_key instead.',
  ],
  [
    'a password',
    'https://:pass@example.com/',
    'endpoint must not carry a user name or password; use api_key instead.',
  ],
  [
    'a fragment',
    'https://example.com/hook#top',
    'endpoint must not have a fragment: it would never reach your server.',
  ],
  ['no host', 'https://', 'endpoint is not a URL that can be called: https://'],
  [
    'a port out of range',
    'https://example.com:99999/',
    'endpoint is not a URL that can be called: https://example.com:99999/',
  ],
  [
    'an impossible address',
    'http://127.999.1.1/',
    'endpoint is not a URL that can be called: http://127.999.1.1/',
  ],
] as const)('an endpoint with %s is refused', ([_name, endpoint, message]) => {
  expect(refusalOf(() => subscribed({ endpoint }))).toEqual({ code: 'webhook_endpoint_forbidden', message });
});

test.for([
  'https://example.com',
  'https://example.com:8443/hook?token=a%20b',
  'http://127.0.0.1:4020/hook',
  'http://[::1]:4020/',
  'https://bücher.example/hook',
])('%s is taken as it is', (endpoint) => {
  expect(subscribed({ endpoint }).endpoint).toBe(endpoint);
});

test.for([null, undefined])('no api_key is %j', (api_key) => {
  expect(subscribed({ api_key }).api_key).toBeNull();
});

test.for(['k', 'two words', '~!@#$%^&*()_+{}|:"<>?', 'x'.repeat(4_000)])(
  'the key %j fits a header',
  (api_key) => {
    expect(subscribed({ api_key }).api_key).toBe(api_key);
  },
);

test.for(['', ' ', ' key', 'key ', 'a\r\nX-Injected: 1', 'a\tb', 'a\0', 'schlüssel', '\ud800', '🖐'])(
  'the key %j is refused without being shown',
  (api_key) => {
    const { code, message } = refusalOf(() => subscribed({ api_key }));

    expect(code).toBe('webhook_api_key_unusable');
    expect(message).toBe(
      'api_key cannot be sent as the X-API-Key header: use visible ASCII characters, ' +
        'with no spaces at either end, or leave it out.',
    );
  },
);

test('the id depends on the endpoint and on how often it was used, not on the secret', () => {
  const { webhook_id } = subscribed({});

  expect(subscribed({ api_key: null, name: 'Other' }).webhook_id).toBe(webhook_id);
  expect(subscribed({ endpoint: 'https://example.com' }).webhook_id).not.toBe(webhook_id);
  expect(subscribe(tenant, request, 1, START).webhook_id).not.toBe(webhook_id);
});
