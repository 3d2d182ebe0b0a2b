import { JUDGE, type Language, USER } from '../../languages/index.ts';

/** The whole environment of a program. It contains nothing of the service's own. */
export function runEnvironment(language: Language, folder: string): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    USER,
    LOGNAME: USER,
    [JUDGE]: '1',
    OUTPUT_PATH: '/dev/stdout', // HackerRank's templates write the answer to the file of this name, in every language
    ...language.env(),
  };
}
