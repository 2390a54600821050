/** The data directory and the processes around it, with real ones. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { DataDirectoryInUse, DataDirectoryOfAnotherVersion } from '../../../mock/store/database.ts';
import { openSqliteStore } from '../../../mock/store/sqlite.ts';
import { watch } from '../../support/watch.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

type Writer = {
  readonly process: ChildProcess;
  /** The numbers that were acknowledged so far. */
  readonly acknowledged: readonly number[];
  /** Waits until so many are. */
  reached(count: number): Promise<void>;
  /** Kills the process without a chance to tidy up, and waits for its end. */
  kill(): Promise<void>;
};

function startWriter(directory: string, first: number): Writer {
  const child = spawn(process.execPath, [writer, directory, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const acknowledged: number[] = [];
  const lines = createInterface({ input: child.stdout });
  const changes = watch();
  lines.on('line', (line) => {
    acknowledged.push(Number(line));
    changes.changed();
  });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return {
    process: child,
    acknowledged,
    reached: (count) =>
      changes.until(
        () => acknowledged.length >= count,
        () => `Only ${acknowledged.length} commits were acknowledged.`,
      ),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

test('what was acknowledged survives kill -9 in the middle of writes, three times in a row', async () => {
  const directory = await temporaryFolder();
  const acknowledged: number[] = [];

  for (let round = 0; round < 3; round += 1) {
    const running = startWriter(directory, round * 1_000_000);
    await running.reached(200);
    await running.kill();
    expect(running.process.signalCode).toBe('SIGKILL');
    acknowledged.push(...running.acknowledged);

    const store = openSqliteStore(directory);
    const events = await store.list('event', {});
    const deliveries = await store.list('delivery', {});
    const jobs = await store.list('job', {});
    const ordinal = await store.ordinal('tenant-1', 'event', 'written');
    await store.close();

    const kept = new Set(events.map(({ event_id }) => event_id));
    expect(acknowledged.filter((number) => !kept.has(`evt_${number}`))).toEqual([]);
    // Nothing is half there: each event has its delivery and that has its job.
    expect(new Set(deliveries.map(({ event_id }) => event_id))).toEqual(kept);
    expect(new Set(jobs.map(({ ref }) => ref))).toEqual(
      new Set(deliveries.map(({ delivery_id }) => delivery_id)),
    );
    expect(ordinal).toBeGreaterThanOrEqual(events.length);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(600);
});

test('a directory that another process uses is refused with what to do about it', async () => {
  const directory = await temporaryFolder();
  const other = startWriter(directory, 0);
  await other.reached(1);

  expect(() => openSqliteStore(directory)).toThrow(
    expect.objectContaining({
      constructor: DataDirectoryInUse,
      message: `Another process is using the data directory ${directory}. Stop it, or choose another directory.`,
    }),
  );

  const before = other.acknowledged.length;
  await other.reached(before + 10);
  await other.kill();
  const store = openSqliteStore(directory);
  expect((await store.list('event', {})).length).toBeGreaterThanOrEqual(before + 10);
  await store.close();
});

test('a directory that another version of the mock wrote is refused, and left as it is', async () => {
  const directory = await temporaryFolder();
  await openSqliteStore(directory).close();
  const file = join(directory, 'link-identity.sqlite');
  const version = (): unknown => {
    using database = new DatabaseSync(file);
    return database.prepare('pragma user_version').get()!['user_version'];
  };
  const own = version();
  using database = new DatabaseSync(file);
  database.exec('pragma user_version = 7');
  database.close();

  expect(() => openSqliteStore(directory)).toThrow(
    expect.objectContaining({
      constructor: DataDirectoryOfAnotherVersion,
      message: `The data directory ${directory} was written by another version of the mock. Start that version, or choose another directory.`,
    }),
  );
  expect([own === 0, version()]).toEqual([false, 7]);
});

test.for([
  ['a file', async (folder: string) => writeFile(join(folder, 'taken'), '')],
  [
    'no database',
    async (folder: string) => {
      await mkdir(join(folder, 'taken'));
      await writeFile(
        join(folder, 'taken/link-identity.sqlite'),
        'This is text and no database, whatever its name says.'.repeat(40),
      );
    },
  ],
] as const)('a directory that is %s is refused in one sentence', async ([_name, make]) => {
  const folder = await temporaryFolder();
  await make(folder);

  expect(() => openSqliteStore(join(folder, 'taken'))).toThrow(
    /^The data directory \S+taken cannot be used \(.+\)\. Choose another one\.$/,
  );
});

test('a directory that cannot be made is refused in one sentence', () => {
  expect(() => openSqliteStore('/proc/self/no-folder/data')).toThrow(
    /^The data directory \/proc\/self\/no-folder\/data cannot be used \(.+\)\. Choose another one\.$/,
  );
});
