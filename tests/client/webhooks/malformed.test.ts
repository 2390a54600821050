/** Whatever arrives: the receiver answers, says why, handles nothing that is off, and never repeats the key. */
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createWebhookReceiver,
  problemStatuses,
  type DeliveryProblem,
} from '../../../client/webhooks/index.ts';
import { toNodeHandler } from '../../../client/webhooks/node.ts';
import { exampleEvent } from '../../../client/webhooks/testing.ts';
import { validateWebhookEvent } from '../../../generated/validators/webhooks.ts';
import { webhookTable, type EventType } from '../../../generated/operations.ts';

const apiKey = 'whsec_malformed_key';
const maxBytes = 4_000;
const types = Object.keys(webhookTable) as EventType[];

let handled: unknown[] = [];
let problems: DeliveryProblem[] = [];
const handle = (event: unknown) => handled.push(event);
const receiver = createWebhookReceiver({
  apiKey,
  maxBytes,
  on: { 'device.paired': handle, 'enrollment.complete': handle, 'verification.complete': handle },
  onProblem: (problem) => problems.push(problem),
});
const server = createServer(toNodeHandler(receiver));

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());
beforeEach(reset);

function reset(): void {
  handled = [];
  problems = [];
}

type Sent = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Over a socket, byte by byte as given: `fetch` would not send half of this. */
async function send({ method, headers, body }: Sent): Promise<{ status: number; body: string }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const lines = Object.entries({
    ...headers,
    'Content-Length': bytes.length,
    Connection: 'close',
    Host: 'a',
  });
  socket.write(
    `${method} /webhooks HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', rest = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: rest };
}

function valid(type: EventType = 'verification.complete'): Sent {
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-API-Key': apiKey,
      'X-Link-Event': type,
      'X-Link-Delivery': 'del_1',
      'User-Agent': 'LinkIdentity-Webhook/1.0',
    },
    body: JSON.stringify(exampleEvent(type)),
  };
}

function withHeader(name: string, value: string | undefined): Sent {
  const sent = valid();
  const { [name]: _old, ...others } = sent.headers;
  return { ...sent, headers: value === undefined ? others : { ...others, [name]: value } };
}

/** What a refusal comes to, in one value to compare: the reason, and whether everything else about it is in order. */
async function refusalOf(sent: Sent) {
  reset();
  const { status, body } = await send(sent);
  const [problem, ...more] = problems;
  return {
    reason: problem?.reason,
    inOrder:
      handled.length === 0 &&
      more.length === 0 &&
      problem?.status === status &&
      status === problemStatuses[problem.reason] &&
      body.includes('"success":false'),
    keyShown: (JSON.stringify(problems) + body).includes(apiKey),
  };
}

function refused(reason: DeliveryProblem['reason']): Awaited<ReturnType<typeof refusalOf>> {
  return { reason, inOrder: true, keyShown: false };
}

/** The valid delivery with blanks behind its body, `size` bytes in all. */
function padded(size: number): Sent {
  const { body, ...rest } = valid();
  return { ...rest, body: `${body as string}${' '.repeat(size - body.length)}` };
}

test('the delivery that the others are made from is handled', async () => {
  for (const type of types) expect((await send(valid(type))).status).toBe(200);

  expect(handled).toHaveLength(types.length);
  expect(problems).toEqual([]);
});

test('any other method is refused', async () => {
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
    expect(await refusalOf({ ...valid(), method })).toEqual(refused('wrong-method'));
  }
});

// Visible ASCII without blanks at the ends: what arrives as it was sent.
const headerValue = fc.stringMatching(/^[!-~]{1,40}$/);

test('any other key is refused', async () => {
  expect(await refusalOf(withHeader('X-API-Key', undefined))).toEqual(refused('missing-api-key'));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(headerValue, fc.constantFrom(`${apiKey}x`, apiKey.slice(0, -1), apiKey.toUpperCase())),
      async (key) => {
        fc.pre(key !== apiKey);
        expect(await refusalOf(withHeader('X-API-Key', key))).toEqual(refused('wrong-api-key'));
      },
    ),
    { numRuns: 50 },
  );
});

test('any other content type is refused', async () => {
  expect(await refusalOf(withHeader('Content-Type', undefined))).toEqual(refused('wrong-content-type'));
  await fc.assert(
    fc.asyncProperty(headerValue, async (type) => {
      fc.pre(!/^application\/json(;|$)/i.test(type));
      expect(await refusalOf(withHeader('Content-Type', type))).toEqual(refused('wrong-content-type'));
    }),
    { numRuns: 50 },
  );
});

test('a content type with parameters is taken', async () => {
  for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8']) {
    expect((await send(withHeader('Content-Type', type))).status).toBe(200);
  }
});

test('a header that names another event, or none, is refused', async () => {
  expect(await refusalOf(withHeader('X-Link-Event', undefined))).toEqual(refused('missing-header'));
  expect(await refusalOf(withHeader('X-Link-Delivery', undefined))).toEqual(refused('missing-header'));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(headerValue, fc.constantFrom('device.paired', 'Verification.complete')),
      async (event) => {
        expect(await refusalOf(withHeader('X-Link-Event', event))).toEqual(refused('header-mismatch'));
      },
    ),
    { numRuns: 50 },
  );
});

test('any bytes that are no JSON object are refused', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string().map((value) => Buffer.from(value)),
    fc.json().map((value) => Buffer.from(value)),
    // A valid body, cut somewhere.
    fc.nat().map((n) => Buffer.from(valid().body).subarray(0, n % (valid().body.length - 1))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      fc.pre(!isObject(body));
      expect(await refusalOf({ ...valid(), body })).toEqual(refused('not-json'));
    }),
    { numRuns: 150 },
  );
});

function isObject(body: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

test('a body is taken up to the limit and refused one byte above it', async () => {
  expect((await send(padded(maxBytes))).status).toBe(200);
  expect(await refusalOf(padded(maxBytes + 1))).toEqual(refused('too-large'));
});

test('a body in chunks is counted as it comes', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const headers = Object.entries(valid().headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n${headers.join('')}\r\n`);
  const chunk = `${(1_000).toString(16)}\r\n${' '.repeat(1_000)}\r\n`;
  for (let n = 0; n < 5; n++) socket.write(chunk);
  const answer = await new Promise<string>((resolve) => {
    socket.once('data', (data) => resolve(data.toString()));
  });

  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(problems).toMatchObject([{ reason: 'too-large' }]);
  socket.destroy();
});

test('a body that breaks off is reported and handles nothing', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const headers = Object.entries(valid().headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n${headers.join('')}\r\n{"event_id"`,
    () => {
      socket.destroy();
    },
  );

  await expect.poll(() => problems).toMatchObject([{ reason: 'unreadable' }]);
  expect(handled).toEqual([]);
});

test('a known event with any one thing wrong is refused, with the place of the fault', async () => {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined));
  const change = fc.constantFrom(...types).chain((type) => {
    const event = exampleEvent(type);
    const places = [
      ...Object.keys(event).map((key) => [key]),
      ...Object.keys(event.data).map((key) => ['data', key]),
    ];
    return fc.record({ type: fc.constant(type), place: fc.constantFrom(...places), value: anything });
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ type, place, value }) => {
      const event = changed(exampleEvent(type), place, value);
      fc.pre(
        !validateWebhookEvent(event) &&
          typeof event['event_type'] === 'string' &&
          event['event_type'] === type,
      );

      expect(await refusalOf({ ...valid(type), body: JSON.stringify(event) })).toEqual(
        refused('off-contract'),
      );
      expect(problems[0]?.detail).toContain(place.at(-1));
    }),
    { numRuns: 200 },
  );
});

function changed(event: object, place: readonly string[], value: unknown): Record<string, unknown> {
  const copy = structuredClone(event) as Record<string, Record<string, unknown>>;
  const [first = '', second] = place;
  if (second === undefined) return { ...copy, [first]: value };
  return { ...copy, [first]: { ...copy[first], [second]: value } };
}

test('an event type of any other name is acknowledged and handles nothing of ours', async () => {
  await fc.assert(
    fc.asyncProperty(headerValue, async (type) => {
      fc.pre(!(types as string[]).includes(type));
      reset();
      const body = JSON.stringify({ ...exampleEvent('device.paired'), event_type: type });
      const { status } = await send({ ...withHeader('X-Link-Event', type), body });
      expect({ status, handled, problems }).toEqual({ status: 200, handled: [], problems: [] });
    }),
    { numRuns: 50 },
  );
});
