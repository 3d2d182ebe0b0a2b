import type { InstalledLanguage } from '../../grading/index.ts';
import { isAnsweredBy } from './version.ts';

/** A language under the names of one API. */
export interface Runtime {
  installed: InstalledLanguage;
  language: string;
  /** All other names. */
  aliases: readonly string[];
  /** Piston's name of the compiler or interpreter, for languages that have several. */
  runtime?: string;
}

/** Names that only Piston uses. Its clients choose a runtime by `language`. */
const inPiston: Readonly<Record<string, { language: string; aliases: readonly string[]; runtime?: string }>> = {
  python: { language: 'python', aliases: ['py3'] },
  cpp: { language: 'c++', aliases: [], runtime: 'gcc' },
  c: { language: 'c', aliases: [], runtime: 'gcc' },
  javascript: { language: 'javascript', aliases: ['node-javascript', 'node-js'], runtime: 'node' },
  typescript: { language: 'typescript', aliases: ['node-ts', 'tsc'], runtime: 'node' },
};

const without = (names: readonly string[], name: string) => [...new Set(names)].filter((other) => other !== name);

/** The languages under their own names, with Piston's as aliases. */
export function plainRuntimes(languages: readonly InstalledLanguage[]): Runtime[] {
  return languages.map((installed) => {
    const { name, aliases } = installed.language;
    return { installed, language: name, aliases: without([...aliases, ...(inPiston[name]?.aliases ?? [])], name) };
  });
}

/** The languages under Piston's names, with their own as aliases. */
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

/** The runtime with that name, in any case, if the installed version satisfies `version`. */
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
