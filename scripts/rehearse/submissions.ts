import { UsageError } from './arguments.ts';
import type { Solution } from './problems.ts';

/** How a comment that ends with its line begins. */
const COMMENT: Readonly<Record<string, string>> = {
  python: '#',
  java: '//',
  cpp: '//',
  c: '//',
  javascript: '//',
  typescript: '//',
};

/** The same solutions in turns of the languages, so that a few people use all of them already. */
export function mixed(solutions: readonly Solution[]): Solution[] {
  const byLanguage = [...Map.groupBy(solutions, ({ language }) => language).values()];
  const rounds = Math.max(0, ...byLanguage.map((group) => group.length));
  return Array.from({ length: rounds }, (_value, round) => byLanguage.flatMap((group) => group[round] ?? [])).flat();
}

/** The source with a last line that no other source has: the service cannot use an earlier build of it. */
export function fresh({ code, language }: Solution, mark: string): string {
  const comment = COMMENT[language];
  if (comment === undefined) throw new UsageError(`--same-sources is required: comments of ${language} are not known`);
  return `${code.trimEnd()}\n${comment} ${mark}\n`;
}

/** What one person sends, and what must come back. */
export interface Submission {
  solution: Solution;
  body: string;
}

/**
 * The submissions of so many people. Each is another user, as the service lets users take turns. `run` names this rehearsal
 * in the comment that makes a source unique; null sends the sources as they are.
 */
export function submissionsOf(solutions: readonly Solution[], people: number, run: string | null): Submission[] {
  const mix = mixed(solutions);
  return Array.from({ length: people }, (_value, person) => {
    const solution = mix[person % mix.length];
    if (solution === undefined) throw new RangeError('no solutions');
    const code = run === null ? solution.code : fresh(solution, `rehearsal ${run}, person ${person + 1}`);
    const { language, request } = solution;
    return { solution, body: JSON.stringify({ ...request, language, code, user_id: `rehearsal-${person + 1}` }) };
  });
}
