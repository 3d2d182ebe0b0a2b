/** The programs without a service and without a sandbox, run by bare.c. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { type BenchProgram, fresh, tests } from './programs.ts';

export interface BareTiming {
  compileMs: number;
  perTestMs: number;
}

const MEMORY_BYTES = 256 * 1024 * 1024;

/** Flags for what the service has made ahead, and for its linker: a bare compiler has neither. */
const OURS = /^(?:-I|-fuse-ld=|-Wl,)/;

const bareCompiler = (argv: readonly string[]) =>
  argv.filter((argument, at) => !OURS.test(argument) && argv[at - 1] !== '-I');

/** Builds the loop, and writes each input once, in a folder that is gone at the end of the scope. */
export async function openBare() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const loop = join(folder, 'bare');
  await execa('/usr/bin/gcc', ['-O2', '-o', loop, join(import.meta.dirname, 'bare.c')]);
  const inputs = tests.map((_test, index) => join(folder, `input-${index}`));
  await Promise.all(inputs.map((path, index) => writeFile(path, tests[index]?.input ?? '')));
  const run = async (argv: readonly string[], runs: readonly string[], env: Readonly<Record<string, string>>) => {
    const { stdout } = await execa(loop, [...runs, '--', ...argv], { cwd: folder, env });
    return Number(stdout) / 1000;
  };
  return {
    async time(bench: BenchProgram): Promise<BareTiming> {
      const { language } = bench;
      const program = language.program([{ name: language.sourceFile, content: fresh(bench) }]);
      for (const file of program.files) await writeFile(join(folder, file.name), file.content);
      const compileMs = await run(bareCompiler(language.compile.argv(program)), ['/dev/null'], language.env());
      const argv = language.run.argv(program, { build: folder, folder, memoryBytes: MEMORY_BYTES });
      return { compileMs, perTestMs: (await run(argv, inputs, language.env())) / tests.length };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

export type Bare = Awaited<ReturnType<typeof openBare>>;
