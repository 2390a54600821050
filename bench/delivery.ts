/** From the commit of an event to its POST at the receiver, on a loopback that carries nothing else. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startMock, type LogEntry } from '../mock/start.ts';
import { SOMEBODY } from './contenders.ts';
import { quantile } from './median.ts';

export type DeliveryLatency = {
  readonly deliveries: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
};

/** An event that has not arrived by then is lost, in milliseconds. */
const ARRIVES_WITHIN_MS = 30_000;
/** Deliveries that are not counted: the first ones open the connection and compile the code. */
const WARM_UP = 20;

/** Mock and receiver share a process, hence a clock; both wait while the other works, so the real latency is less. */
export async function deliveryLatency(deliveries: number): Promise<DeliveryLatency> {
  const committedAt = new Map<string, number>();
  const latencies: number[] = [];
  let delivered: ((delivery: Delivery) => void) | undefined;

  const receiver = createServer((request, response) => {
    const arrivedAt = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(204).end();
      const delivery = JSON.parse(Buffer.concat(chunks).toString()) as Delivery;
      latencies.push(arrivedAt - committedAt.get(delivery.event_id)!);
      delivered?.(delivery);
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');

  const onLog = (entry: LogEntry) => {
    if (entry.kind === 'event') committedAt.set(entry.event.event_id, performance.now());
  };
  await using mock = await startMock({ scannerDelayMs: 0, onLog });
  const { port } = receiver.address() as AddressInfo;
  const caller = await callerOf(mock);
  await caller.succeed('/v1/webhooks', {
    name: 'Bench',
    endpoint: `http://127.0.0.1:${port}/`,
    events: ['enrollment.complete', 'verification.complete'],
  });

  const next = () =>
    new Promise<Delivery>((resolve, reject) => {
      const lost = setTimeout(
        () => reject(new Error(`No event arrived within ${ARRIVES_WITHIN_MS} ms.`)),
        ARRIVES_WITHIN_MS,
      );
      delivered = (delivery) => {
        clearTimeout(lost);
        resolve(delivery);
      };
    });
  const firstPalm = next();
  await caller.succeed('/v1/enroll/both', SOMEBODY);
  await firstPalm;
  while (latencies.length < 2) await next();
  for (let count = 0; count < WARM_UP + deliveries; count += 1) {
    const arrived = next();
    const { data } = (await caller.succeed('/v1/verify', SOMEBODY)) as { data: { challenge_id: string } };
    requireResult((await arrived).data, data.challenge_id);
  }
  receiver.close();
  receiver.closeAllConnections();

  const counted = latencies.slice(-deliveries);
  return {
    deliveries,
    p50Ms: quantile(counted, 0.5),
    p99Ms: quantile(counted, 0.99),
    maxMs: Math.max(...counted),
  };
}

type Delivery = {
  readonly event_id: string;
  readonly data: { readonly challenge_id: string; readonly matched?: boolean };
};

/** @throws {Error} unless it is the result of that verification: a fast mock that is wrong is of no use. */
function requireResult({ challenge_id, matched }: Delivery['data'], asked: string): void {
  if (challenge_id === asked && matched === true) return;
  throw new Error(`${asked} was to match, but the event says ${challenge_id}, matched: ${matched}.`);
}

type Credentials = {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
};

async function callerOf({ url, clientId, clientSecret }: Credentials) {
  const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const { access_token } = (await succeed('/v1/auth/token', grant, {})) as { access_token: string };
  const authorization = `Bearer ${access_token}`;
  return { succeed: (path: string, body: object) => succeed(path, body, { authorization }) };

  async function succeed(path: string, body: object, headers: Record<string, string>): Promise<unknown> {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${text}`);
    return JSON.parse(text);
  }
}
