import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { java } from './java.ts';
import { javascript, typescript } from './javascript.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';

export type { Language, MemoryProfile, Program, Runnable, SourceFile } from './language.ts';
export { dataFiles, JUDGE, USER } from './language.ts';

export const languages: readonly Language[] = [python, java, cpp, c, javascript, typescript];
