import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The package under its own name is its sources here (docs/decisions/0021).
  ssr: { resolve: { conditions: ['@link-identity/source', 'node'] } },
  test: {
    // The examples that are tests themselves run as they stand.
    include: ['tests/**/*.test.ts', 'examples/**/*.test.ts'],
    // They have configurations of their own: npm run test:package and npm run test:docs.
    exclude: ['tests/package/**', 'tests/site-built/**', 'node_modules/**'],
    // Deadlines are for a machine under load; a test that needs them waits for an event, never for a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A worker thread starts faster than a process, and keeps what it has loaded from one file to the next: loading Prism and
    // the TypeScript sources anew for every file took a third of the time. So no test may change what belongs to all of
    // them, and no helper may register hooks where it is imported.
    pool: 'threads',
    isolate: false,
    // Many tests wait for programs that they started; on two cores Vitest would run one file at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: 'tests/support/run-folder.ts',
    // A run that finds no test must not look like one that passed.
    passWithNoTests: false,
    reporters: ['default'],
  },
});
