import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, and all the others beside it. */
const LONGEST = ['attacks.test.ts', 'corpus.test.ts', 'honest.test.ts', 'shared-submissions.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some((name) => moduleId.endsWith(`/${name}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

const MEASURES = 'sandbox/tests/sandbox.test.ts';
/** None measures speed by its own limit of time: what takes a second alone may take ten on a busy machine. */
const patient = { testTimeout: 120_000, hookTimeout: 60_000 };

/** Unit tests run anywhere; the others start real sandboxes. */
export default defineConfig({
  test: {
    reporters: ['default', './executor/tests/harness/failures-last.ts'],
    maxWorkers: 2, // most of them wait much of the time, and the cores belong to the programs under test
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false, // they share nothing but modules
          include: [
            'executor/{callbacks,grading,http,languages,queue,redis,submissions,telemetry}/**/*.test.ts',
            'executor/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          ...patient,
        },
      },
      {
        test: {
          name: 'kernel',
          // Not executor/tests/image: see vitest.image.config.ts.
          include: ['executor/tests/!(image|honest|problems|submissions)/*.test.ts', 'sandbox/**/!(sandbox).test.ts'],
          ...patient,
          maxConcurrency: 8,
        },
      },
      {
        test: {
          name: 'sandbox', // the last, with nobody beside it
          include: [MEASURES],
          ...patient,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
