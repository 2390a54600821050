/** The tests of what npm would publish: apart from the others, for they install from the registry and take their time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    globalSetup: ['tests/support/run-folder.ts', 'tests/package/install.ts'],
    testTimeout: 180_000,
    passWithNoTests: false,
  },
});
