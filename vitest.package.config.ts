/** The tests that install from the registry and take their time, apart from the others: what npm would publish, and the collections. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    globalSetup: ['tests/support/run-folder.ts', 'tests/package/install.ts'],
    testTimeout: 180_000,
    passWithNoTests: false,
  },
});
