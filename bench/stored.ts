/** What a verification costs when many are stored: data directories filled beforehand, one mock on each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pose, type Challenge } from '../mock/domain/challenge.ts';
import { eventIdOf, type Event } from '../mock/domain/event.ts';
import { newTenant, tenantIdOf } from '../mock/domain/new-tenant.ts';
import { rowsOf } from '../mock/store/rows.ts';
import { openSqliteStore } from '../mock/store/sqlite.ts';
import type { Change } from '../mock/store/store.ts';
import { CLIENT_SECRET, mockWith } from './contenders.ts';
import { measureValid, VALID, type LoadPlan, type UnderLoad } from './measure.ts';
import { median } from './median.ts';

export type StoredCost = {
  readonly challenges: number;
  /** Median over the rounds, in microseconds of CPU for a valid verification and what follows from it. */
  readonly cpuMicros: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** The mock's default: ids of its first tenant are derived from it. */
const SEED = 'link-identity';
const ROWS_A_COMMIT = 2_000;
/** Each person has verified that often. */
const CHALLENGES_A_PERSON = 10;

export async function costByStored(
  sizes: readonly number[],
  plan: LoadPlan,
  rounds: number,
  onProgress: (what: string) => void,
): Promise<StoredCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'link-identity-bench-'));
  try {
    const directories = sizes.map((challenges) => join(folder, `${challenges}`));
    for (const [index, challenges] of sizes.entries()) {
      onProgress(`storing ${challenges} challenges`);
      await fill(directories[index]!, challenges);
    }
    const measured = sizes.map(() => [] as UnderLoad[]);
    for (let round = 0; round < rounds; round += 1) {
      onProgress(`round ${round + 1} of ${rounds}: with stored challenges`);
      for (const [index, directory] of directories.entries()) {
        const contender = mockWith(`${sizes[index]} stored`, '--quiet', '--data', directory);
        measured[index]!.push(await measureValid(contender, plan));
      }
    }
    return sizes.map((challenges, index) => {
      const of = (pick: 'cpuMicros' | 'p50Ms' | 'p99Ms') =>
        median(measured[index]!.map((valid) => valid[pick]));
      return { challenges, cpuMicros: of('cpuMicros'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms') };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Puts the first tenant there and that many answered challenges, each with its event, through the store's own write
 * path in large commits. No request could tell these rows from those of real verifications.
 */
async function fill(directory: string, challenges: number): Promise<void> {
  const now = Date.now() * 1_000;
  const store = openSqliteStore(directory);
  const made = newTenant({ tenantId: tenantIdOf(SEED, 0), seed: SEED, clientSecret: CLIENT_SECRET }, now);
  await store.commit({ changes: rowsOf(made) });
  let changes: Change[] = [];
  for (let index = 0; index < challenges; index += 1) {
    const external_user_id = `stored-${Math.floor(index / CHALLENGES_A_PERSON)}`;
    const challenge = pose('verify', made.tenant, { ...VALID, external_user_id }, index, now);
    const answered = { ...challenge, status: 'completed', decided_by: 'default', outcome: '{}' } as const;
    changes.push({ insert: 'challenge', row: answered }, { insert: 'event', row: eventOf(answered) });
    if (changes.length < ROWS_A_COMMIT) continue;
    await store.commit({ changes });
    changes = [];
  }
  await store.commit({ changes });
  await store.close();
}

/** As large as a real one: its body makes up most of what a verification leaves behind. */
function eventOf({ challenge_id, tenant_id, created_at }: Challenge): Event {
  const event_type = 'verification.complete';
  const event_id = eventIdOf(SEED, event_type, challenge_id);
  return { event_id, tenant_id, event_type, body: 'x'.repeat(EVENT_BYTES), copies: 1, created_at };
}

const EVENT_BYTES = 700;
