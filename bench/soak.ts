/**
 * Uses a mock as weeks of work would, and fails when its memory grows or an event is lost.
 *
 *   npm run soak                    ten minutes
 *   npm run soak -- --seconds 45    shorter
 *   npm run soak -- --json          every sample, as JSON on stdout
 *
 * Exit codes: 0 memory stayed bounded and every event arrived, 1 not so, 2 bad options.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { mockWith } from './contenders.ts';
import { median } from './median.ts';
import { freePort, startServer, type ServerProcess } from './server-process.ts';
import { traffic, type Credentials, type Traffic } from './soak/traffic.ts';

const CALLERS = 8;
/** Calls of a caller in a second at most: more would only make a longer queue. */
const CALLS_A_SECOND = 50;
const SAMPLES = 60;
/** Of the time: until then caches fill and code is compiled. */
const WARM_UP = 0.4;
/** What may be in use more at the end than after the warm-up, beyond a tenth of it, in bytes. */
const TOLERATED = 16 * 2 ** 20;
const DRAIN_MS = 60_000;

type Sample = { readonly atMs: number; readonly heapBytes: number; readonly rssBytes: number };

const { seconds, json } = options();
const say = (line: string) => process.stderr.write(`${line}\n`);

const arrived = new Set<string>();
const receiver = createServer(async (request, response) => {
  const { data } = JSON.parse(await text(request)) as { data: { challenge_id?: string } };
  if (data.challenge_id !== undefined) arrived.add(data.challenge_id);
  response.writeHead(204).end();
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const { port: receiverPort } = receiver.address() as AddressInfo;

const port = await freePort();
const { args } = mockWith('soak', '--quiet');
const server = startServer({ args: ['--expose-gc', ...args(port)], talks: true });
const mock = JSON.parse(await server.firstLine) as Credentials;
const load = await traffic(mock, `http://127.0.0.1:${receiverPort}/`);

const samples = await soak(load, server);
const lost = await drained(load);
await server.stop();
receiver.close();
receiver.closeAllConnections();
process.exitCode = report(samples, lost);

async function soak(calls: Traffic, measured: ServerProcess): Promise<Sample[]> {
  const endsAt = performance.now() + seconds * 1_000;
  const callers = Array.from({ length: CALLERS }, async () => {
    while (performance.now() < endsAt) {
      const next = performance.now() + 1_000 / CALLS_A_SECOND;
      await calls.one(Math.random());
      await sleep(Math.max(0, next - performance.now()));
    }
  });
  const taken: Sample[] = [];
  const started = performance.now();
  const sampling = async () => {
    while (performance.now() < endsAt) {
      await sleep((seconds * 1_000) / SAMPLES);
      const { heapBytes = 0, rssBytes } = await measured.usage();
      taken.push({ atMs: Math.round(performance.now() - started), heapBytes, rssBytes });
    }
  };
  await Promise.all([...callers, sampling()]);
  return taken;
}

/** Waits until the events of everything that was answered have arrived; how many did not. */
async function drained({ verified }: Traffic): Promise<number> {
  const missing = () => [...verified].filter((challenge) => !arrived.has(challenge)).length;
  const deadline = performance.now() + DRAIN_MS;
  while (missing() > 0 && performance.now() < deadline) await sleep(100);
  return missing();
}

function report(taken: readonly Sample[], lostEvents: number): number {
  const settled = taken.slice(Math.floor(taken.length * WARM_UP));
  const third = Math.ceil(settled.length / 3);
  const of = (part: readonly Sample[], what: 'heapBytes' | 'rssBytes') =>
    median(part.map((one) => one[what]));
  const heap = [of(settled.slice(0, third), 'heapBytes'), of(settled.slice(-third), 'heapBytes')] as const;
  const rss = [of(settled.slice(0, third), 'rssBytes'), of(settled.slice(-third), 'rssBytes')] as const;
  const grows = heap[1] > heap[0] * 1.1 + TOLERATED;
  const total = [...load.calls.values()].reduce((sum, count) => sum + count, 0);
  const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  say(`${total} calls in ${seconds} s, ${load.verified.size} verifications, ${lostEvents} events lost`);
  say(`in use after garbage collection: ${mb(heap[0])} after the warm-up, ${mb(heap[1])} at the end`);
  say(`resident: ${mb(rss[0])} after the warm-up, ${mb(rss[1])} at the end`);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ seconds, calls: Object.fromEntries(load.calls), lostEvents, samples: taken })}\n`,
    );
  if (grows) say('soak: the memory in use grows.');
  if (lostEvents > 0) say('soak: events were lost.');
  return grows || lostEvents > 0 ? 1 : 0;
}

function options(): { seconds: number; json: boolean } {
  try {
    const { values } = parseArgs({
      options: { seconds: { type: 'string', default: '600' }, json: { type: 'boolean', default: false } },
    });
    if (!/^[1-9]\d{1,5}$/.test(values.seconds)) throw new Error('--seconds is a number from 10 on');
    return { seconds: Number(values.seconds), json: values.json };
  } catch (error) {
    process.stderr.write(`soak: ${(error as Error).message}. Options are --seconds N and --json.\n`);
    process.exit(2);
  }
}
