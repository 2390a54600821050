import { once } from 'node:events';
import { join } from 'node:path';
import type { Client } from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { paths } from '../../generated/control/types.ts';
import type { Schema } from '../../generated/control/wire.ts';
import { application, controlOf, linesOf, must, newHome, said, type Home } from './link-identity.ts';

const LISTENING = /Ctrl\+C stops/;

/** A pairing is told again: a new event, at once. */
async function happen(control: Client<paths>): Promise<Schema<'Event'>> {
  const body = { event_type: 'device.paired', for: 'hardware_local_002' } as const;
  const [event] = await must(control.POST('/__mock/v1/events/trigger', { body }));
  return event!;
}

describe.concurrent('on one mock', { timeout: 60_000 }, () => {
  let home: Home;
  let mock: Awaited<ReturnType<Home['mock']>>;
  beforeAll(async () => {
    home = await newHome();
    mock = await home.mock();
  });
  afterAll(() => mock[Symbol.asyncDispose]());

  /** A tenant of its own, so that tests which run at the same time do not hear each other's events. */
  async function tenant() {
    const made = await must(controlOf(mock.started).POST('/__mock/v1/tenants', { body: {} }));
    const own = ['--tenant', made.tenant_id];
    const control = controlOf(mock.started, made.tenant_id);
    return {
      control,
      happen: () => happen(control),
      cli: (...args: readonly string[]) => home.cli(...args, ...own),
      listen: (...args: readonly string[]) => home.begin(LISTENING, 'listen', ...args, ...own),
      begin: (ready: RegExp, ...args: readonly string[]) => home.begin(ready, ...args, ...own),
    };
  }

  test('an event arrives with the headers and the body of a delivery, and a line says so', async () => {
    const { listen, happen } = await tenant();
    await using app = await application();
    const forwarding = ['--forward-to', `${app.url}/hooks`, '--api-key', 'whsec_test'];
    await using listening = await listen(...forwarding);
    const lines = linesOf(listening);

    const event = await happen();
    await app.arrived(1);

    const [{ headers, body }] = app.received as [(typeof app.received)[number]];
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-link-event': 'device.paired',
      'x-link-delivery': expect.stringMatching(/^del_[0-9a-f-]{36}$/),
      'user-agent': 'LinkIdentity-Webhook/1.0',
      'x-api-key': 'whsec_test',
    });
    expect(Object.keys(headers).toSorted()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
      'x-api-key',
      'x-link-delivery',
      'x-link-event',
    ]);
    expect(body).toBe(JSON.stringify(event));
    expect(await lines.next()).toMatch(
      new RegExp(`^${event.timestamp} {2}device\\.paired {2}${event.event_id} .*-> 204 {2}\\d+ ms$`),
    );
  });

  test('an application that fails gets the same delivery again until it acknowledges, and in order', async () => {
    const { listen, happen } = await tenant();
    await using app = await application([500, 302, 204, 204]);
    await using listening = await listen('--json', '--forward-to', app.url);
    const lines = linesOf(listening);

    const events = [await happen(), await happen()];
    await app.arrived(4);

    const attempts = [];
    while (attempts.length < 4) attempts.push(JSON.parse(await lines.next()) as { delivery_id: string });
    const [first, second] = events.map(({ event_id }) => expect.objectContaining({ event_id }));
    expect(attempts).toMatchObject([
      { event: first, attempt: 1, status_code: 500, acknowledged: false, retry_in_ms: 250 },
      { event: first, attempt: 2, status_code: 302, acknowledged: false, retry_in_ms: 500 },
      { event: first, attempt: 3, status_code: 204, acknowledged: true, retry_in_ms: null },
      { event: second, attempt: 1, status_code: 204, acknowledged: true },
    ]);
    expect(new Set(attempts.map(({ delivery_id }) => delivery_id)).size).toBe(2);
    expect(app.received.map(({ headers }) => headers['x-link-delivery'])).toEqual(
      attempts.map(({ delivery_id }) => delivery_id),
    );
  });

  test('nothing is lost while the application is down', async () => {
    const { listen, happen } = await tenant();
    const gone = await application();
    await gone[Symbol.asyncDispose]();
    const port = Number(new URL(gone.url).port);
    await using listening = await listen('--forward-to', gone.url);
    const lines = linesOf(listening);

    const events = [await happen(), await happen()];
    expect(await lines.next()).toContain('ECONNREFUSED');
    await using app = await application([], port);
    await app.arrived(2);

    expect(app.received.map(({ body }) => JSON.parse(body))).toEqual(events);
  });

  test('with --attempts an event is given up, and the next one comes', async () => {
    const { listen, happen } = await tenant();
    await using app = await application([500, 500]);
    const giveUp = ['--attempts', '2', '--json'];
    await using listening = await listen('--forward-to', app.url, ...giveUp);
    const lines = linesOf(listening);

    await happen();
    const event = await happen();

    await lines.next();
    expect(JSON.parse(await lines.next())).toMatchObject({
      attempt: 2,
      acknowledged: false,
      retry_in_ms: null,
    });
    expect(JSON.parse(await lines.next())).toMatchObject({ event, attempt: 1, acknowledged: true });
  });

  test('without an application it prints, only what was asked for, and ends with 0 at Ctrl+C', async () => {
    const { listen, happen, control } = await tenant();
    await using listening = await listen('--events', 'verification.complete', '--print-json');
    const lines = linesOf(listening);
    const params = { path: { external_user_id: 'user-4421' } };
    await must(control.POST('/__mock/v1/users/{external_user_id}/enroll', { params, body: {} }));
    await happen();

    const verification = { event_type: 'verification.complete', for: 'user-4421' } as const;
    await must(control.POST('/__mock/v1/events/trigger', { body: verification }));

    expect(await lines.next()).toMatch(/ verification\.complete .*matched=true/);
    expect(await lines.next()).toBe('{');
    const closed = once(listening.child, 'close');
    listening.child.kill('SIGINT');
    expect(await closed).toEqual([0, null]);
    expect(listening.stderr()).toMatch(/To continue after it: --after evt_[0-9a-f]{32}\n$/);
  });

  test('--after continues after an event, and --replay begins with the first', async () => {
    const { begin, happen } = await tenant();
    const [first, second] = [await happen(), await happen()];

    await using continued = await begin(/evt_/, 'listen', '--json', '--after', first.event_id);
    await using replayed = await begin(/evt_/, 'listen', '--json', '--replay');

    expect(JSON.parse(continued.printed)).toEqual({ event: second });
    expect(JSON.parse(replayed.printed.split('\n')[0]!)).toEqual({ event: first });
  });

  test('events --follow prints what happens from now on, and --timeout ends it well', async () => {
    const { cli, begin, happen } = await tenant();
    await happen();

    const nothing = await cli('events', '--follow', '--timeout', '300ms');
    const following = begin(/evt_/, 'events', '--follow', '--json');
    const until = new AbortController();
    const happening = (async () => {
      while (!until.signal.aborted) await happen();
    })();
    await using printed = await following;
    until.abort();
    await happening;

    expect(nothing).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(printed.printed.split('\n')[0]!)).toMatchObject({ event_type: 'device.paired' });
  });

  test('logs --follow prints requests that match, as they come', async () => {
    const part = ['--path', `/v1/nowhere-${process.pid}`, '--json'];
    await using following = await home.begin(/Following requests/, 'logs', '--follow', ...part);
    const lines = linesOf(following);

    await fetch(`${mock.started.url}/v1/elsewhere`);
    await fetch(`${mock.started.url}/v1/nowhere-${process.pid}`);

    expect(JSON.parse(await lines.next())).toMatchObject({ path: part[1], status: 404 });
  });

  test('events of a frozen clock come in the order in which they happened, and none twice', async () => {
    const { listen, happen, control } = await tenant();
    await must(control.PATCH('/__mock/v1/clock', { body: { mode: 'frozen' } }));
    await using listening = await listen('--json');
    const lines = linesOf(listening);

    const events = [await happen(), await happen(), await happen()];

    expect(new Set(events.map(({ timestamp }) => timestamp)).size).toBe(1);
    for (const event of events) expect(JSON.parse(await lines.next())).toEqual({ event });
  });

  test('after a reset, events with ids of before are new', async () => {
    const { listen, happen, control } = await tenant();
    await using listening = await listen('--json');
    const lines = linesOf(listening);
    const before = await happen();
    expect(JSON.parse(await lines.next())).toEqual({ event: before });

    await must(control.POST('/__mock/v1/state/reset'));
    const after = await happen();

    expect(JSON.parse(await lines.next())).toEqual({ event: after });
  });
});

test('after a restart of the mock, what was missed comes first', { timeout: 60_000 }, async () => {
  const home = await newHome();
  const data = ['--data', join(home.runtime, 'data')];
  const before = await home.mock(...data);
  await using app = await application();
  await using listening = await home.begin(LISTENING, 'listen', '--forward-to', app.url);
  const seen = await happen(controlOf(before.started));
  await app.arrived(1);

  await before[Symbol.asyncDispose]();
  await said(listening, /cannot be reached/);
  // The listener does not know of this one, which has another port and another user's session folder.
  const hidden = await (await newHome()).mock(...data);
  const missed = [await happen(controlOf(hidden.started)), await happen(controlOf(hidden.started))];
  await hidden[Symbol.asyncDispose]();
  await using after = await home.mock(...data, '--port', new URL(before.started.url).port);
  // Only a hash of the secret was kept, so a client is made for this call.
  const { events } = await home.json<{ events: Schema<'Event'>[] }>('trigger', 'device.paired');
  await app.arrived(4);

  expect(after.started).toMatchObject({ url: before.started.url, client_secret: null });
  expect(after.started.control_token).not.toBe(before.started.control_token);
  expect(app.received.map(({ body }) => JSON.parse(body))).toEqual([seen, ...missed, ...events]);
  expect(listening.stderr()).toContain('Connected again');
});
