import { stripVTControlCharacters } from 'node:util';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const LINES_MAX = 8;
const COLUMNS_MAX = 160;
/** One mistake can reject a thousand promises that nobody awaits. */
const OTHERS_MAX = 3;

/** What differs, or else what was said; a few short lines of it. */
function short({ message, diff }: SerializedError & { diff?: string }): string[] {
  const differing = stripVTControlCharacters(diff ?? '').match(/^[+-] {2}.*$/gm) ?? [];
  const lines = [...message.split('\n').slice(0, 2), ...differing].slice(0, LINES_MAX);
  return lines.map((line) => `    ${line.slice(0, COLUMNS_MAX)}`);
}

const failedIn = (module: TestModule): TestCase[] => [...module.children.allTests('failed')];

/** Names all that failed once more as the last lines: of a long log, often only its end is kept. */
export default class FailuresLast implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules
      .flatMap(failedIn)
      .flatMap((failed) => [
        `FAILED ${failed.module.relativeModuleId} > ${failed.fullName}`,
        ...(failed.result().errors ?? []).flatMap(short),
      ]);
    const files = modules
      .filter((module) => module.errors().length > 0)
      .flatMap((module) => [`FAILED ${module.relativeModuleId}`, ...module.errors().flatMap(short)]);
    const others = unhandled.slice(0, OTHERS_MAX).flatMap((error) => ['FAILED outside a test', ...short(error)]);
    process.stdout.write([...tests, ...files, ...others].map((line) => `${line}\n`).join(''));
  }
}
