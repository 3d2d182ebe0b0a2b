import { defineConfig } from 'vitest/config';

/** Tests of terraform/, without an account: see scripts/test-terraform.sh. */
export default defineConfig({
  test: {
    reporters: ['default', './executor/tests/harness/failures-last.ts'],
    include: ['terraform/tests/**/*.test.ts'],
    globalSetup: 'terraform/tests/setup.ts',
    testTimeout: 300_000, // real providers take long to start
    hookTimeout: 300_000, // the first time, what the tests run against is fetched
    maxWorkers: 2,
    maxConcurrency: 2,
  },
});
