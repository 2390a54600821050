import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The package under its own name is its sources here (docs/decisions/0021).
  ssr: { resolve: { conditions: ['@link-identity/source', 'node'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    // They have a configuration of their own: npm run test:package.
    exclude: ['tests/package/**', 'node_modules/**'],
    // Deadlines are for a machine under load; a test that needs them waits for an event, never for a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A worker thread starts faster than a process, and no test changes what belongs to the whole process.
    pool: 'threads',
    fileParallelism: true,
    // A run that finds no test must not look like one that passed.
    passWithNoTests: false,
    reporters: ['default'],
  },
});
