import { join } from 'node:path';
import type { RunReport, Sandbox } from '#sandbox';
import type { Checker, TestCase } from '../job.ts';
import type { Judgement } from '../judgement.ts';
import { readShown, withoutFolder, writeInput } from '../output.ts';
import { type Built, runProgram } from '../run-program.ts';
import { readFeedback, toMessage } from './feedback.ts';
import { type CheckerFiles, judgementOf, protocols, type Said } from './protocols.ts';

async function listen(
  checker: Checker,
  report: RunReport,
  stderrPath: string,
  feedback: string,
  clean: (text: string) => string,
): Promise<Said> {
  const stderr = await readShown(stderrPath, report.stderrBytes);
  const { uncaught } = checker.installed.language;
  const read = (name: string) => readFeedback(join(feedback, name));
  const judgeMessage = read('judgemessage.txt');
  return {
    outcome: report.outcome,
    stderr: clean(toMessage(stderr)),
    uncaught: uncaught?.test(stderr.toString('latin1')) ?? false,
    judgeMessage: judgeMessage === null ? null : clean(judgeMessage),
    scoreMultiplier: read('score_multiplier.txt'),
  };
}

/**
 * Runs a checker on one output. It gets a box of its own, which is there only while it runs: no run of the submission
 * ever stands beside the answer, and no run of the checker finds what another has left.
 */
export async function check(
  checker: Checker,
  built: Built,
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
  const clean = (text: string) => withoutFolder(withoutFolder(text, built.box.build), box.path);
  return judgementOf(
    checker.protocol,
    await listen(checker, report, lane.stderr, files.feedback, clean),
    checker.limits,
  );
}
