/** One contender under load: POST /v1/verify, invalid and valid. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SOMEBODY, startContender, type Contender } from './contenders.ts';
import { generateLoad, requestBytes, type Load, type LoadResult } from './load.ts';
import { freePort, type ServerProcess } from './server-process.ts';

export type LoadPlan = {
  readonly connections: number;
  /** Load before each measurement, so that the code is compiled, in milliseconds. */
  readonly warmUpMs: number;
  readonly measuredMs: number;
};

export type UnderLoad = LoadResult & {
  /** CPU time of the server for a request, in microseconds, all of its threads, and what the request leads to later. */
  readonly cpuMicros: number;
  /** How much of one core the server was busy with during the load, 0 to 1: below 0.9 something else was the limit. */
  readonly busy: number;
};

export type Measured = {
  readonly valid: UnderLoad;
  readonly invalid: UnderLoad;
  /** Resident memory of the server after all of that, in bytes. */
  readonly rssBytes: number;
};

const metadata = { document_id: 'doc_123', document_hash: 'sha256' };
export const VALID = { ...SOMEBODY, metadata };
export const INVALID = { external_user_id: '', metadata: 7 };

export async function measure(contender: Contender, plan: LoadPlan): Promise<Measured> {
  return measuring(contender, plan, async ({ server, loadOf }) => {
    const invalid = await underLoad(loadOf(INVALID, 422, 0), plan);
    const valid = await underLoad(loadOf(VALID, 201, contender.followsAfterMs), plan);
    return { invalid, valid, rssBytes: (await server.usage()).rssBytes };
  });
}

/** Only valid verifications. */
export async function measureValid(contender: Contender, plan: LoadPlan): Promise<UnderLoad> {
  return measuring(contender, plan, ({ loadOf }) =>
    underLoad(loadOf(VALID, 201, contender.followsAfterMs), plan),
  );
}

type Started = {
  readonly server: ServerProcess;
  readonly loadOf: (body: object, status: number, followsAfterMs: number) => Target;
};

async function measuring<Result>(
  contender: Contender,
  { connections }: LoadPlan,
  work: (started: Started) => Promise<Result>,
): Promise<Result> {
  const port = await freePort();
  const { server, authorization } = await startContender(contender, port);
  try {
    return await work({
      server,
      loadOf: (body, status, followsAfterMs) => ({
        port,
        connections,
        server,
        request: requestBytes({ path: '/v1/verify', body, authorization }),
        status,
        followsAfterMs,
      }),
    });
  } finally {
    await server.stop();
  }
}

export type Target = Omit<Load, 'durationMs'> &
  Pick<Contender, 'followsAfterMs'> & { readonly server: ServerProcess };

export async function underLoad(target: Target, { warmUpMs, measuredMs }: LoadPlan): Promise<UnderLoad> {
  const { server, followsAfterMs } = target;
  await generateLoad({ ...target, durationMs: warmUpMs });
  await untilQuiet(server, followsAfterMs);
  const before = await server.usage();
  const started = performance.now();
  const result = await generateLoad({ ...target, durationMs: measuredMs });
  const elapsedMicros = (performance.now() - started) * 1000;
  const during = (await server.usage()).cpuMicros - before.cpuMicros;
  await untilQuiet(server, followsAfterMs);
  const all = (await server.usage()).cpuMicros - before.cpuMicros;
  return { ...result, cpuMicros: all / result.requests, busy: during / elapsedMicros };
}

const LOOK_EVERY_MS = 100;
/** Below this share of a core a server has nothing to do but its garbage. */
const QUIET_BELOW = 0.05;
const QUIET_WITHIN_MS = 120_000;

/** Waits until a server has done what it had put off, such as the matching that follows a verification. */
async function untilQuiet(server: ServerProcess, forMs: number): Promise<void> {
  const deadline = performance.now() + QUIET_WITHIN_MS;
  let quietSince = performance.now();
  let last = { at: performance.now(), cpuMicros: (await server.usage()).cpuMicros };
  do {
    await sleep(LOOK_EVERY_MS);
    const next = { at: performance.now(), cpuMicros: (await server.usage()).cpuMicros };
    const busy = (next.cpuMicros - last.cpuMicros) / 1000 / (next.at - last.at);
    if (busy > QUIET_BELOW) quietSince = next.at;
    if (next.at > deadline) throw new Error(`The server is still busy after ${QUIET_WITHIN_MS} ms.`);
    last = next;
  } while (quietSince === last.at || last.at - quietSince < forMs);
}
