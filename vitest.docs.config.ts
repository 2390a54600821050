/** The tests of the built documentation, in a real browser, and of every guide: apart from the others, for they take their time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['@link-identity/source', 'node'] } },
  test: {
    include: ['tests/site-built/**/*.test.ts'],
    globalSetup: ['tests/support/run-folder.ts', 'tests/site-built/build-once.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
  },
});
