import { defineConfig } from 'vitest/config';

/** Unit tests run anywhere; kernel tests start real sandboxes, and get the machine to themselves. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['executor/{grading,http,languages,telemetry}/**/*.test.ts', 'executor/*.test.ts'],
        },
      },
      {
        test: {
          name: 'kernel',
          // Not executor/tests/image: see vitest.image.config.ts.
          include: ['executor/tests/{,api-attacks/}*.test.ts', 'sandbox/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1, // the cores belong to the programs under test
          maxConcurrency: 8,
        },
      },
    ],
  },
});
