import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jwtVerify, createRemoteJWKSet } from 'jose';
import { SINK_ORIGIN } from '../../../mock/domain/sink.ts';
import { controlOf } from '../../support/control.ts';
import { openStream } from '../../support/sse.ts';
import { newTenant, type TestTenant } from '../../support/tenant.ts';
import { startTestMock, type TestMock } from '../../support/test-mock.ts';

let api: TestMock;
beforeAll(async () => {
  api = await startTestMock();
});
afterAll(() => api.close());

const pair = ({ control, hardwareId }: TestTenant) =>
  control.do('triggerEvent', { body: { event_type: 'device.paired', for: hardwareId } });

describe('waiting', () => {
  test('finds what is there already, the oldest first', async () => {
    const tenant = await newTenant(api);
    const [first] = await pair(tenant);
    await pair(tenant);

    const event = await tenant.control.do('waitForEvent', { body: { event_type: 'device.paired' } });

    expect(event).toEqual(first);
  });

  test('goes on after an event that is known', async () => {
    const tenant = await newTenant(api);
    const [first] = await pair(tenant);
    const [second] = await pair(tenant);

    const body = { after_event_id: first!.event_id };

    expect(await tenant.control.do('waitForEvent', { body })).toEqual(second);
  });

  test('waits for what comes later', async () => {
    const tenant = await newTenant(api);
    const [first] = await pair(tenant);

    const waiting = tenant.control.do('waitForEvent', { body: { after_event_id: first!.event_id } });
    const [second] = await pair(tenant);

    expect(await waiting).toEqual(second);
  });

  test('says so when nothing matches in time', async () => {
    const { control } = await newTenant(api);

    const answer = await control.call('waitForEvent', {
      body: { event_type: 'device.paired', timeout_ms: 20 },
    });

    expect(answer.status).toBe(404);
    expect(answer.body.message).toContain('No event matched within 20 ms.');
  });

  test('after an event that does not exist is an error, not everything', async () => {
    const tenant = await newTenant(api);
    await pair(tenant);

    const answer = await tenant.control.call('waitForEvent', { body: { after_event_id: 'evt_none' } });

    expect(answer).toMatchObject({ status: 404 });
    expect(answer.body.message).toContain('There is no event evt_none in this tenant to wait after.');
  });

  test('compares fields deeply', async () => {
    const tenant = await newTenant(api);
    await tenant.control.do('enrollUser', { path: { external_user_id: 'user-1' } });
    const request = { external_user_id: 'user-1', hardware_id: tenant.hardwareId };
    await tenant.succeed('createVerification', { ...request, metadata: { order: { id: 1 } } });
    await tenant.succeed('createVerification', { ...request, metadata: { order: { id: 2 } } });

    const event = await tenant.control.do('waitForEvent', {
      body: { where: { metadata: { order: { id: 2 } }, matched: true } },
    });

    expect(event.data['metadata']).toEqual({ order: { id: 2 } });
  });
});

describe('the stream', () => {
  const streamUrl = () => `${api.mock.url}/__mock/v1/stream`;
  const of = (tenant: TestTenant) => ({ 'X-Mock-Tenant': tenant.id });

  test('shows requests, events and attempts as they happen', async () => {
    const tenant = await newTenant(api);
    await tenant.succeed('createWebhook', {
      name: 'Sink',
      events: ['device.paired'],
      endpoint: `${SINK_ORIGIN}/s`,
    });
    await using stream = await openStream(streamUrl(), of(tenant));

    await tenant.call('registerDevice', {});
    const [event] = await pair(tenant);

    const request = await stream.next(({ event }) => event === 'request');
    expect(request.data).toMatchObject({
      method: 'POST',
      path: '/v1/devices',
      status: 400,
      decided_by: 'contract',
    });
    expect((await stream.next(({ event }) => event === 'event')).data).toEqual(event);
    expect((await stream.next(({ event }) => event === 'attempt')).data).toMatchObject({
      event_id: event!.event_id,
      endpoint: `${SINK_ORIGIN}/s`,
      number: 1,
      status_code: 204,
    });
  });

  test('goes on where a reader was', async () => {
    const tenant = await newTenant(api);
    const before = await openStream(streamUrl(), of(tenant));
    await pair(tenant);
    const { id } = await before.next(({ event }) => event === 'event');
    await before.close();
    const [missed] = await pair(tenant);

    await using after = await openStream(streamUrl(), { ...of(tenant), 'Last-Event-ID': id! });
    const next = await after.next();

    expect(next).toMatchObject({ event: 'event', data: missed });
  });

  test.for(['other.7', 'nonsense', '0'])(
    'says that something was missed after the unknown id %s',
    async (id) => {
      const tenant = await newTenant(api);
      await pair(tenant);

      await using stream = await openStream(streamUrl(), { ...of(tenant), 'Last-Event-ID': id });

      expect(await stream.next()).toMatchObject({ event: 'missed', data: { after: id } });
      expect((await stream.next()).event).toBe('event');
    },
  );

  test('of one tenant shows nothing of another one', async () => {
    const [one, two] = [await newTenant(api), await newTenant(api)];
    await using stream = await openStream(streamUrl(), of(one));

    await two.call('registerDevice', {});
    await pair(two);
    const [own] = await pair(one);

    expect((await stream.next()).data).toEqual(own);
  });

  test('is refused to a web page', async () => {
    const response = await fetch(streamUrl(), { headers: { origin: 'https://example.com' } });

    expect(response.status).toBe(403);
  });

  test('ends with the mock', async () => {
    const other = await startTestMock();
    const stream = await openStream(`${other.mock.url}/__mock/v1/stream`);

    await other.close();

    await expect(stream.next()).rejects.toThrow(/ended|terminated/);
  });
});

describe('what the mock publishes of itself', () => {
  test('the keys are a set that a library can verify access tokens with', async () => {
    const keys = createRemoteJWKSet(new URL(`${api.mock.url}/__mock/v1/jwks.json`));
    const tenant = await newTenant(api);

    const { payload } = await jwtVerify(await tenant.token(), keys);

    expect(payload).toMatchObject({ sub: tenant.clientId, tenant_id: tenant.id });
  });

  test('the configuration says what it was started with', async () => {
    expect(await controlOf(api.mock).do('getConfig')).toEqual({
      tenant_id: expect.any(String),
      seed: 'link-identity',
      strict: false,
      persistent: false,
      scanner_delay_ms: 1,
      acknowledge_within_ms: 10_000,
      retries: { profile: 'fast', base_ms: 500, factor: 2, longest_ms: 30_000, attempts: 26 },
    });
  });
});
