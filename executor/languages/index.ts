import { c } from './c/c.ts';
import { cpp } from './cpp/cpp.ts';
import { java } from './java/java.ts';
import { javascript } from './javascript/javascript.ts';
import type { Language } from './language.ts';
import { forkServer, python } from './python/python.ts';
import { typescript } from './typescript/typescript.ts';

export type { Language, MemoryProfile, Program, Runnable, SourceFile, WarmCompiler } from './language.ts';
export { dataFiles, JUDGE, USER } from './language.ts';
export { decodeAnswer, encodeRequest, type WarmAnswer } from './warm/frames.ts';
export { forkServer };

export const languages: readonly Language[] = [python, java, cpp, c, javascript, typescript];
