import { JUDGE, type Language, USER } from '../../languages/index.ts';

/** All that a program gets to see of an environment: nothing of the service's. */
export function runEnvironment(language: Language, folder: string): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    USER,
    LOGNAME: USER,
    [JUDGE]: '1',
    OUTPUT_PATH: '/dev/stdout', // templates of HackerRank write the answer to the file of this name, in every language
    ...language.env(),
  };
}
