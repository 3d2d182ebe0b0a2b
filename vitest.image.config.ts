import { defineConfig } from 'vitest/config';

/** Tests of the image, in containers: see scripts/image/test.sh. */
export default defineConfig({
  test: {
    include: ['executor/tests/image/**/*.test.ts'],
    reporters: ['default', './executor/tests/harness/failures-last.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false, // the cores belong to the programs under test
    maxConcurrency: 8,
  },
});
