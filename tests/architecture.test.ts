/**
 * Which part may know which. The tables are the documentation; the tests hold the sources to them.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { violations, type Rules, type Source } from './architecture/check.ts';
import { ROOT } from './support/command.ts';

const rules: Rules = {
  // Left may import from right, and from its own folder; nothing else of ours.
  arrows: {
    cli: [
      'client/index.ts',
      'conformance/command/index.ts',
      'contract/index.ts',
      'mock/index.ts',
      'mock/start.ts',
      'generated',
    ],
    client: ['generated'],
    conformance: ['generated', 'client', 'contract'],
    generated: [],
    // How openapi.yaml is read, linted and compared: npm packages only.
    contract: [],
    // What Prism makes of a contract is generated too, by the function that reads one at run time.
    scripts: ['contract', 'mock/prism/operations.ts'],
    // The documentation site: made of what the code says of itself, and run against the mock as a reader would.
    site: [
      'cli/command.ts',
      'cli/program.ts',
      'conformance/command/index.ts',
      'contract/index.ts',
      'type client',
      'generated',
      'mock/start.ts',
      'mock/domain',
    ],
    // Measures the mock from outside; only stored rows are made by its own hand.
    bench: ['mock/start.ts', 'mock/store', 'mock/domain'],
    // The second implementation of the API shares nothing with the first, or what passes both would prove little.
    deployment: [],
    // Measures the conformance suite on both implementations.
    power: ['conformance/index.ts', 'deployment', 'mock/start.ts'],

    // The composition root: the only file that knows everybody. Beside it, what the package exports of the mock.
    'mock/start.ts': ['mock', 'contract/index.ts', 'generated'],
    'mock/index.ts': ['mock'],

    // Handlers and webhooks never meet: what one commits to the store, the other finds there.
    'mock/http': ['mock/prism', 'mock/domain'],
    // What must hold of the contract before the mock starts is asked of the contract's own tooling.
    'mock/prism': ['mock/handlers', 'mock/domain', 'contract/index.ts', 'generated'],
    'mock/handlers': ['mock/store', 'mock/domain', 'type mock/runtime', 'generated'],
    // The control plane does what scanners, people and the console do: the same functions, by hand.
    'mock/control': [
      'mock/scanner',
      'mock/store',
      'mock/webhooks',
      'mock/jobs',
      'mock/domain',
      'type mock/prism',
      'type mock/runtime',
      'generated',
    ],
    // The control plane as the process that started the mock calls it: over a socket, as anybody does.
    'mock/driving': ['generated'],
    // What goes wrong on purpose, asked by whoever answers and by whoever delivers.
    'mock/faults': ['mock/store', 'mock/domain'],
    'mock/scanner': ['mock/store', 'mock/domain', 'mock/jobs', 'generated'],
    'mock/webhooks': ['mock/faults', 'mock/store', 'mock/domain', 'mock/jobs', 'generated'],
    'mock/jobs': ['mock/store', 'mock/domain'],
    'mock/store': ['mock/domain'],
    'mock/runtime': ['mock/domain'],
    'mock/domain': [],
  },
  // Replaceable because one place knows them.
  packagesOnlyIn: {
    'fp-ts': 'mock/prism',
    '@stoplight/*': 'mock/prism',
    'node:sqlite': 'mock/store',
  },
  // Pure: the time and the identifiers come in as arguments.
  packagesOf: { 'mock/domain': ['node:crypto'] },
  ambientOnlyIn: ['mock', 'mock/runtime'],
};

const folders = [
  'bench',
  'cli',
  'client',
  'conformance',
  'contract',
  'deployment',
  'generated',
  'mock',
  'power',
  'scripts',
  'site',
];

async function sourcesBelow(folder: string): Promise<readonly Source[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { file: relative(ROOT, path).replaceAll(sep, '/'), source: await readFile(path, 'utf8') };
    }),
  );
}

test('every source file keeps to the tables', async () => {
  const sources = (await Promise.all(folders.map(sourcesBelow))).flat();

  expect(sources.length).toBeGreaterThan(20);
  expect(violations(sources, rules)).toEqual([]);
});

test('every folder that a row names is one that is looked into', () => {
  const named = Object.entries(rules.arrows).flatMap(([place, targets]) => [place, ...targets]);

  expect(named.filter((place) => !folders.includes(place.replace('type ', '').split('/')[0] ?? ''))).toEqual(
    [],
  );
});

type Seeded = readonly [file: string, source: string, violation: string];

const refused: readonly Seeded[] = [
  [
    'cli/mock.ts',
    "import { store } from '../mock/store/index.ts';",
    'imports ../mock/store/index.ts: cli may import from client/index.ts, conformance/command/index.ts, contract/index.ts, mock/index.ts, mock/start.ts, generated.',
  ],
  [
    'cli/generate.ts',
    "import '../scripts/generate.ts';",
    'imports ../scripts/generate.ts: cli may import from client/index.ts, conformance/command/index.ts, contract/index.ts, mock/index.ts, mock/start.ts, generated.',
  ],
  [
    'client/inbox.ts',
    "export { pair } from '../mock/domain/pairing.ts';",
    'imports ../mock/domain/pairing.ts: client may import from generated.',
  ],
  [
    'client/inbox.ts',
    "export * from '../tests/run.ts';",
    'imports ../tests/run.ts: client may import from generated.',
  ],
  [
    'conformance/run.ts',
    "const { start } = await import('../mock/start.ts');",
    'imports ../mock/start.ts: conformance may import from generated, client, contract.',
  ],
  [
    'conformance/run.ts',
    "import type { Mock } from '../mock/index.ts';",
    'imports ../mock/index.ts: conformance may import from generated, client, contract.',
  ],
  [
    'generated/wire.ts',
    "import '../client/index.ts';",
    'imports ../client/index.ts: generated may import from nothing of ours.',
  ],
  [
    'scripts/bench.ts',
    "let mock: import('../mock/index.ts').Mock;",
    'imports ../mock/index.ts: scripts may import from contract, mock/prism/operations.ts.',
  ],
  [
    'contract/load.ts',
    "import { operations } from '../generated/operations.ts';",
    'imports ../generated/operations.ts: contract may import from nothing of ours.',
  ],
  [
    'client/inbox.ts',
    "import { loadContract } from '../contract/index.ts';",
    'imports ../contract/index.ts: client may import from generated.',
  ],
  [
    'deployment/start.ts',
    "import { operations } from '../generated/operations.ts';",
    'imports ../generated/operations.ts: deployment may import from nothing of ours.',
  ],
  [
    'mock/handlers/create-verification.ts',
    "import { send } from '../webhooks/send.ts';",
    'imports ../webhooks/send.ts: mock/handlers may import from mock/store, mock/domain, type mock/runtime, generated.',
  ],
  [
    'mock/handlers/create-verification.ts',
    "import { clock, type Clock } from '../runtime/clock.ts';",
    'imports ../runtime/clock.ts: mock/handlers may import from mock/store, mock/domain, type mock/runtime, generated.',
  ],
  [
    'mock/webhooks/send.ts',
    "import '../handlers/index.ts';",
    'imports ../handlers/index.ts: mock/webhooks may import from mock/faults, mock/store, mock/domain, mock/jobs, generated.',
  ],
  [
    'mock/store/commit.ts',
    "import '../start.ts';",
    'imports ../start.ts: mock/store may import from mock/domain.',
  ],
  [
    'mock/start.ts',
    "import '../client/index.ts';",
    'imports ../client/index.ts: mock/start.ts may import from mock, contract/index.ts, generated.',
  ],
  [
    'mock/domain/pairing.ts',
    "import { z } from 'zod';",
    'imports zod: mock/domain may import no package but node:crypto.',
  ],
  [
    'mock/domain/pairing.ts',
    "import { readFileSync } from 'node:fs';",
    'imports node:fs: mock/domain may import no package but node:crypto.',
  ],
  [
    'mock/handlers/index.ts',
    "import { pipe } from 'fp-ts/function';",
    'imports fp-ts/function: fp-ts is used in mock/prism only.',
  ],
  [
    'conformance/run.ts',
    "import '@stoplight/prism-http';",
    'imports @stoplight/prism-http: @stoplight/* is used in mock/prism only.',
  ],
  [
    'mock/jobs/queue.ts',
    "import { DatabaseSync } from 'node:sqlite';",
    'imports node:sqlite: node:sqlite is used in mock/store only.',
  ],
  ['mock/console.ts', '', 'stands in no place of the table.'],
  ['mock/util/text.ts', '', 'stands in no place of the table.'],
];

test.for(refused)('%s: `%s` is found', ([file, source, violation]) => {
  expect(violations([{ file, source }], rules)).toEqual([`${file}: ${violation}`]);
});

const uses: readonly (readonly [source: string, use: string])[] = [
  ['const now = Date.now();', 'Date.now'],
  ['const now = globalThis.Date.now();', 'Date.now'],
  ['const read = Date.now;', 'Date.now'],
  ['const now = new Date();', 'new Date()'],
  ['const now = Date();', 'Date()'],
  ['const jitter = () => Math.random() * 10;', 'Math.random'],
  ['const start = performance.now();', 'performance.now'],
  ['const id = crypto.randomUUID();', 'randomUUID'],
  ["import { randomUUID as id } from 'node:crypto';", 'randomUUID'],
  ["import * as c from 'node:crypto'; const id = c.randomUUID();", 'randomUUID'],
];

test.for(uses)('`%s` is found in mock, but not in mock/runtime or outside mock', ([source, use]) => {
  const found = (file: string) => violations([{ file, source }], rules);
  expect(found('mock/store/clock.ts')).toEqual([
    `mock/store/clock.ts: uses ${use}: below mock, clocks and random values are read in mock/runtime only.`,
  ]);
  expect(found('mock/runtime/clock.ts')).toEqual([]);
  expect(found('conformance/clock.ts')).toEqual([]);
});

const allowed: readonly (readonly [file: string, source: string])[] = [
  ['cli/mock.ts', "import { start } from '../mock/start.ts'; import { program } from 'commander';"],
  ['client/inbox.ts', "import type { WebhookEvent } from '../generated/wire.ts'; import './verify.ts';"],
  ['mock/start.ts', "import './prism/index.ts'; import './store/index.ts'; import './index.ts';"],
  [
    'mock/handlers/index.ts',
    "import type { Clock } from '../runtime/clock.ts'; import './a.ts'; import '../store/b.ts';",
  ],
  [
    'mock/handlers/index.ts',
    "import { type Clock } from '../runtime/clock.ts'; export type { Id } from '../runtime/id.ts';",
  ],
  [
    'mock/domain/ids.ts',
    "import { createHash } from 'node:crypto'; export const at = (text: string) => new Date(text);",
  ],
  ['mock/store/sqlite/open.ts', "import { DatabaseSync } from 'node:sqlite';"],
  ['contract/diff/compare.ts', "import semver from 'semver'; import { loadContract } from '../load.ts';"],
  ['mock/prism/start-up.ts', "import { houseRules } from '../../contract/index.ts';"],
  ['scripts/lint.ts', "import { loadContract } from '../contract/load.ts';"],
  ['scripts/pack.ts', "import manifest from '../package.json' with { type: 'json' };"],
];

test.for(allowed)('%s: `%s` is as it should be', ([file, source]) => {
  expect(violations([{ file, source }], rules)).toEqual([]);
});
