/** Compiles programs twice, by a warm compiler and by the ordinary one, in a sandbox of its own. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandbox } from '#sandbox';
import { build } from '../../grading/building/compile.ts';
import { WarmCompiler, type WarmOutcome } from '../../grading/building/warm/compiler.ts';
import type { Language, SourceFile } from '../../languages/index.ts';

/** What a compilation comes to. Classes, by their paths, are those of a success: no others are used. */
export interface Built {
  ok: boolean;
  code: number | null;
  stop: string | null;
  stdout: string;
  stderr: string;
  classes: Readonly<Record<string, string>>;
}

/** The trace of the compiler's own stack, below its messages, differs from run to run. */
export const withoutTrace = (built: Built): Built => ({ ...built, stderr: built.stderr.replace(/\n\tat [\s\S]*/, '') });

function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]));
}

export async function openBothCompilers(language: Language) {
  const { warm } = language.compile;
  if (warm === undefined) throw new Error(`${language.name} has no warm compiler`);
  const root = mkdtempSync(join(tmpdir(), 'both-compilers-'));
  chmodSync(root, 0o711);
  const sandbox = await openSandbox({ root, launchers: 1 });
  let outcome: WarmOutcome | null = null;
  let compiler: WarmCompiler;

  /** A new one. Resolves when it compiles. */
  async function start(): Promise<void> {
    if (warm === undefined) return;
    compiler = new WarmCompiler(language, warm, sandbox, (counted) => {
      outcome = counted;
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    compiler.start({ onReady: resolve, onEnd: (why) => reject(new Error(why)) });
    await promise;
  }

  async function compile(files: readonly SourceFile[], compilers: ReadonlyMap<string, WarmCompiler>): Promise<Built> {
    await using box = sandbox.openBox('kept');
    const submission = { installed: { language, version: '0' }, files, limits: {} as never };
    const { signal } = new AbortController();
    const { compilation } = await build(submission, box, { sandbox, warm: compilers }, signal);
    const { ok, code, stop, stdout, stderr } = compilation;
    const classes = ok ? filesIn(join(box.build, warm?.output ?? '')) : {};
    return { ok, code, stop: stop === null ? null : JSON.stringify(stop), stdout, stderr, classes };
  }

  await start();
  return {
    ordinary: (files: readonly SourceFile[]) => compile(files, new Map()),
    /** As the service compiles: by the warm compiler, or by the ordinary one if the outcome says why. */
    async warm(files: readonly SourceFile[]): Promise<{ built: Built; outcome: WarmOutcome | null }> {
      outcome = null;
      return { built: await compile(files, new Map([[language.name, compiler]])), outcome };
    },
    async restart(): Promise<void> {
      await compiler.close();
      await start();
    },
    sandbox,
    async [Symbol.asyncDispose](): Promise<void> {
      await compiler.close();
      await sandbox.close();
      rmSync(root, { recursive: true });
    },
  };
}
export type BothCompilers = Awaited<ReturnType<typeof openBothCompilers>>;
