import { join } from 'node:path';
import type { Box, RunOutcome, Sandbox } from '#sandbox';
import type { Checker, TestCase } from '../../job.ts';
import { readShown, withoutFolder, writeInput } from '../../running/output.ts';
import { type BuiltSubmission, runProgram } from '../../running/program.ts';
import type { Judgement } from '../../verdict.ts';
import { readFeedback, toMessage } from './feedback.ts';
import { type CheckerFiles, judgementOf, protocols, type Said } from './protocols.ts';

/** Reads what a checker or an interactor has left in its box: stderr and feedback files. */
export async function listen(
  who: Said['who'],
  { submission, build }: BuiltSubmission,
  { outcome, stderrBytes }: { outcome: RunOutcome; stderrBytes: number },
  box: Box,
): Promise<Said> {
  const stderr = await readShown(box.lane(0).stderr, stderrBytes);
  const { uncaught, inputEnded } = submission.installed.language;
  const shows = (words: RegExp | undefined) => words?.test(stderr.toString('latin1')) ?? false;
  const clean = (text: string) => withoutFolder(withoutFolder(text, build), box.path);
  const read = (name: string) => readFeedback(join(box.build, name));
  const judgeMessage = read('judgemessage.txt');
  return {
    who,
    outcome,
    stderr: clean(toMessage(stderr)),
    uncaught: shows(uncaught),
    inputEnded: shows(inputEnded),
    judgeMessage: judgeMessage === null ? null : clean(judgeMessage),
    scoreMultiplier: read('score_multiplier.txt'),
  };
}

/**
 * Runs a checker on one output, in a box of its own that exists only for this run. So no run of the submission is ever in a box
 * with the answer, and no run of the checker finds files of another. Throws as `runProgram`.
 */
export async function check(
  checker: Checker,
  built: BuiltSubmission,
  test: TestCase,
  stdout: Buffer,
  sandbox: Sandbox,
  signal: AbortSignal | undefined,
): Promise<Judgement> {
  await using box = sandbox.openBox();
  const lane = box.lane(0);
  const file = (name: string) => join(box.path, name);
  const files: CheckerFiles = {
    input: file('input'),
    output: file('output'),
    answer: file('answer'),
    feedback: box.build,
  };
  await writeInput(files.input, test.input);
  await writeInput(files.output, stdout);
  await writeInput(files.answer, test.expectedOutput);
  const { args, stdin } = protocols[checker.protocol];
  const place = {
    readable: [files.input, files.output, files.answer],
    folder: files.feedback,
    fresh: false,
    stdin: stdin(files),
    stdout: lane.stdout,
    stderr: lane.stderr,
  };
  const report = await runProgram(built, args(files), checker.limits, place, sandbox, signal);
  return judgementOf(checker.protocol, await listen('checker', built, report, box), checker.limits);
}
