import type { GradeJob, InstalledLanguage, RunJob } from '../../grading/index.ts';

/** The texts of a test that its result repeats, as the request had them. */
export interface EchoedTest {
  input: string;
  expectedOutput: string;
}

/** A valid request: the job, and what the answer repeats of the request. */
export type ExecuteRequest = {
  userId: string | undefined;
  questionId: string | undefined;
  installed: InstalledLanguage;
} & ({ kind: 'grade'; job: GradeJob; echoed: readonly EchoedTest[] } | { kind: 'run'; job: RunJob });
