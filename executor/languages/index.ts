import { c } from './c/c.ts';
import { cpp } from './cpp/cpp.ts';
import { java } from './java/java.ts';
import { javascript } from './javascript/javascript.ts';
import type { Language } from './language.ts';
import { python, forkServer as pythonServer } from './python/python.ts';
import { typescript } from './typescript/typescript.ts';

export type { Language, MemoryProfile, Program, Runnable, SourceFile, WarmCompiler } from './language.ts';
export { dataFiles, JUDGE, USER } from './language.ts';
export { decodeAnswer, encodeRequest, type WarmAnswer } from './warm/frames.ts';

/** The fork servers that are worth their memory even if nobody has sent a program of their language yet. */
export const startedAhead = () => [pythonServer()].filter((server) => server !== undefined);

export const languages: readonly Language[] = [python, java, cpp, c, javascript, typescript];
