import type { InstalledLanguage } from '../../grading/index.ts';
import { isAnsweredBy } from './version.ts';

/** One language as an API names it. */
export interface Runtime {
  installed: InstalledLanguage;
  language: string;
  /** All its names but that one. */
  aliases: readonly string[];
  /** What Piston calls the program behind it, where there could be another. */
  runtime?: string;
}

/** The names that only Piston has; its clients choose a runtime from the list by its first name. */
const inPiston: Readonly<Record<string, { language: string; aliases: readonly string[]; runtime?: string }>> = {
  python: { language: 'python', aliases: ['py3'] },
  cpp: { language: 'c++', aliases: [], runtime: 'gcc' },
  c: { language: 'c', aliases: [], runtime: 'gcc' },
  javascript: { language: 'javascript', aliases: ['node-javascript', 'node-js'], runtime: 'node' },
  typescript: { language: 'typescript', aliases: ['node-ts', 'tsc'], runtime: 'node' },
};

const without = (names: readonly string[], name: string) => [...new Set(names)].filter((other) => other !== name);

/** The languages by our names; Piston's are understood too. */
export function plainRuntimes(languages: readonly InstalledLanguage[]): Runtime[] {
  return languages.map((installed) => {
    const { name, aliases } = installed.language;
    return { installed, language: name, aliases: without([...aliases, ...(inPiston[name]?.aliases ?? [])], name) };
  });
}

/** The languages by Piston's names; ours are understood too. */
export function pistonRuntimes(languages: readonly InstalledLanguage[]): Runtime[] {
  return plainRuntimes(languages).map(({ installed, language: name, aliases }) => {
    const { language, runtime } = inPiston[name] ?? { language: name };
    return {
      installed,
      language,
      aliases: without([name, ...aliases], language),
      ...(runtime === undefined ? {} : { runtime }),
    };
  });
}

/** The runtime of that name, in small or capital letters, if what is installed answers that version. */
export function findRuntime(
  runtimes: readonly Runtime[],
  name: string,
  version: string,
): InstalledLanguage | undefined {
  const wanted = name.toLowerCase();
  return runtimes.find(
    ({ language, aliases, installed }) =>
      (language === wanted || aliases.includes(wanted)) && isAnsweredBy(version, installed.version),
  )?.installed;
}
