/**
 * Uses a mock as weeks of work would, and fails when its memory grows or an event is lost.
 *
 *   npm run soak                    ten minutes
 *   npm run soak -- --seconds 45    shorter
 *   npm run soak -- --write         and puts what it found into docs/performance.md
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
import { SOAK_SECTION, writeSections } from './page.ts';
import { freePort, startServer, type ServerProcess } from './server-process.ts';
import { problemsOf, soakSummary, soakTable, type Sample, type Soaked } from './soak/result.ts';
import { traffic, type Credentials, type Traffic } from './soak/traffic.ts';

const CALLERS = 8;
/** Calls of a caller in a second at most: more would only make a longer queue. */
const CALLS_A_SECOND = 50;
const SAMPLES = 60;
const DRAIN_MS = 60_000;

const { seconds, json, write } = options();
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
const lostEvents = await drained(load);
await server.stop();
receiver.close();
receiver.closeAllConnections();

const soaked: Soaked = {
  seconds,
  calls: Object.fromEntries(load.calls),
  verifications: load.verified.size,
  lostEvents,
  samples,
};
const found = `${soakSummary(soaked)}\n\n${soakTable(soaked)}`;
const problems = problemsOf(soaked);
if (write) await writeSections({ [SOAK_SECTION]: found });
process.stdout.write(json ? `${JSON.stringify(soaked)}\n` : `${found}\n`);
for (const problem of problems) say(`soak: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

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

function options() {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: 'string', default: '600' },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    });
    if (!/^[1-9]\d{1,5}$/.test(values.seconds)) throw new Error('--seconds is a number from 10 on');
    return { ...values, seconds: Number(values.seconds) };
  } catch (error) {
    process.stderr.write(`soak: ${(error as Error).message}. Options are --seconds N, --write and --json.\n`);
    process.exit(2);
  }
}
