import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits, runOnce } from '../../grading/index.ts';
import { AHEAD, madeAhead, STAMP } from '../../languages/ahead/made.ts';
import { cpp, HEADERS, PRECOMPILED } from '../../languages/cpp/cpp.ts';
import { linker } from '../../languages/cpp/linker.ts';
import type { Language } from '../../languages/index.ts';
import { java, PROGRAM_ARCHIVE } from '../../languages/java/java.ts';
import { ARCHIVES } from '../../languages/java/jvm.ts';
import { openBothCompilers } from '../harness/both-compilers.ts';
import { type Service, startService } from '../harness/service.ts';

const MIB = 1024 * 1024;

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 1 });
});
afterAll(() => service.stop());

/** Runs a program in a language that differs from the installed one. */
async function run(language: Language, content: string, { memoryBytes = 256 * MIB, args = [] as string[] } = {}) {
  const installed = service.installed.find((one) => one.language.name === language.name);
  if (installed === undefined) throw new Error(`${language.name} is not installed`);
  const files = [{ name: language.sourceFile, content }];
  const limits = { ...defaultLimits, memoryBytes };
  return await runOnce({ installed: { ...installed, language }, files, limits, stdin: '1 2\n', args }, service);
}

/** Java with every argument of both of its commands changed. */
const changed = (change: (argument: string) => string): Language => ({
  ...java,
  compile: { ...java.compile, argv: (program) => java.compile.argv(program).map(change) },
  run: { ...java.run, argv: (program, place) => java.run.argv(program, place).map(change) },
});

const sum = `import java.util.*;
public class Main {
    public static void main(String[] arguments) {
        Scanner scanner = new Scanner(System.in);
        System.out.println("sum " + (scanner.nextInt() + scanner.nextInt()));
    }
}
`;
const summed = {
  compilation: { ok: true, stdout: '', stderr: '' },
  run: { verdict: 'accepted', stdout: 'sum 3\n', stderr: '' },
};

test.each(PRECOMPILED)('an error within <%s> names no folder of the service', async (header) => {
  const { compilation } = await run(
    cpp,
    `#include <${header}>\n#include <list>\n#include <algorithm>\nint main() { std::list<int> l; std::sort(l.begin(), l.end()); }\n`,
  );
  expect(compilation.ok).toBe(false);
  const named = compilation.stderr.match(/(?<=from |^)\S+?(?=:\d+[:,])/gm) ?? [];
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((path) => path !== 'main.cpp' && !path.startsWith('/usr/'))).toEqual([]);
});

/* A checkout that the programs' uid cannot enter has nothing to use. */
test.runIf(madeAhead(HEADERS).length > 0).each(PRECOMPILED)(
  '<%s> is used precompiled: a compiler that may not read it, or has other flags, would take four times as long',
  async (header) => {
    const argv: Language['compile']['argv'] = (program) => [...cpp.compile.argv(program), '-H'];
    const language = { ...cpp, compile: { ...cpp.compile, argv } };
    const { compilation } = await run(language, `#include <${header}>\nint main() { std::size_t n = 0; return n; }\n`);
    const used = `! ${join(AHEAD, HEADERS)}/${header}.gch`;
    expect(compilation).toMatchObject({ ok: true, stderr: expect.stringContaining(used) });
  },
);

/** What the compiler says of an empty program with one more argument. */
async function compileEmpty(language: Language, header: string, argument: string) {
  const argv: Language['compile']['argv'] = (program) => [...language.compile.argv(program), argument];
  return (
    await run(
      { ...language, compile: { ...language.compile, argv } },
      `#include <${header}>\nint main() {} // ${argument}\n`,
    )
  ).compilation;
}

const hasInstances = madeAhead(HEADERS).some((folder) =>
  readFileSync(join(folder, STAMP), 'utf8').includes('plugin_init'),
);

test.runIf(hasInstances).each(PRECOMPILED)(
  'the precompiled <%s> has its instances of templates: g++ makes none for an empty program',
  async (header) => {
    const { ok, stderr } = await compileEmpty(cpp, header, '-Q'); // names each function that it makes
    expect({ ok, isNaming: stderr.includes('int main()'), isMaking: stderr.includes('[with ') }).toEqual({
      ok: true,
      isNaming: true,
      isMaking: false,
    });
  },
);

test.runIf(linker().length > 0)('a C++ program is linked by mold, without a word', async () => {
  expect(await compileEmpty(cpp, 'cstdio', '-w')).toMatchObject({ ok: true, stdout: '', stderr: '' });
  const version = expect.stringMatching(/^mold /);
  expect(await compileEmpty(cpp, 'cstdio', '-Wl,-v')).toMatchObject({ ok: true, stdout: version });
});

describe.runIf(madeAhead(ARCHIVES).length > 0)('archives of classes', () => {
  const mustShare = changed((argument) => argument.replace('-Xshare:auto', '-Xshare:on'));

  test.each([16, 256, 4096, 23 * 1024])(
    'are used by javac, and by a program with %d MB: a JVM that must have one starts, and prints nothing of it',
    async (megabytes) => {
      const place = { build: '/build', folder: '/scratch', memoryBytes: megabytes * MIB };
      const program = java.program([{ name: 'Main.java', content: sum }]);
      const commands = [java.compile.argv(program), java.run.argv(program, place)];
      for (const command of commands) expect(command.join(' ')).toContain('-XX:SharedArchiveFile=');
      expect(await run(mustShare, sum, { memoryBytes: place.memoryBytes })).toMatchObject(summed);
    },
  );

  test('are used by the warm compiler', async () => {
    const { warm } = java.compile;
    const argv = () => warm.argv()?.map((argument) => argument.replace('-Xshare:auto', '-Xshare:on')) ?? null;
    const language = { ...java, compile: { ...java.compile, warm: { ...warm, argv } } };
    await using both = await openBothCompilers(language);
    const { outcome } = await both.warm([{ name: 'Main.java', content: sum }]);
    expect(outcome).toBe('warm');
  });

  test('are not asked for where pointers are too long for them', async () => {
    expect(await run(mustShare, sum, { memoryBytes: 40 * 1024 * MIB })).toMatchObject(summed);
  });

  test.each([
    ['is not there', '/usr/no-archive'],
    ['is none', '/usr/bin/env'],
    ['may not be read', '/etc/passwd'],
  ])('are done without, and without a word, where one %s', async (_what, path) => {
    const language = changed((argument) => argument.replace(/(?<=SharedArchiveFile=).*/, path));
    expect(await run(language, sum)).toMatchObject(summed);
  });

  test('can be read by a program, and neither written nor removed', async () => {
    const source = `import java.nio.file.*;
public class Main {
    public static void main(String[] arguments) throws Exception {
        Path archive = Path.of(arguments[0]);
        System.out.println(Files.newInputStream(archive).read() >= 0 ? "read" : "empty");
        try { Files.newOutputStream(archive, StandardOpenOption.WRITE).close(); System.out.println("written"); } catch (AccessDeniedException refused) { System.out.println("refused"); }
        try { Files.delete(archive); System.out.println("removed"); } catch (AccessDeniedException refused) { System.out.println("refused"); }
    }
}
`;
    const args = [join(AHEAD, ARCHIVES, PROGRAM_ARCHIVE)];
    const { run: ran } = await run(java, source, { args });
    expect(ran).toMatchObject({ stdout: 'read\nrefused\nrefused\n', stderr: '' });
  });
});
