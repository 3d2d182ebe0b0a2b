import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cppFlags, GXX, HEADERS, PRECOMPILED } from '../../languages/cpp/cpp.ts';
import { compileArgv, JAVAC_ARCHIVE, PROGRAM_ARCHIVE, runArgv } from '../../languages/java/java.ts';
import { ARCHIVES } from '../../languages/java/jvm.ts';
import { WARM_ARCHIVE, WARM_CLASSES, warmArgv } from '../../languages/java/warm.ts';
import { DEEP_STACK, NODE_AHEAD } from '../../languages/javascript/stack.ts';
import { type Container, runContainer } from './container.ts';

const AHEAD = '/app/executor/languages/build';
const MIB = 1024 * 1024;

let container: Container;
beforeAll(async () => {
  container = await runContainer();
  await container.ready();
});
afterAll(() => container[Symbol.asyncDispose]());

describe('what was made ahead is there, and is used by', () => {
  test('Node: the modules of the service, compiled', async () => {
    const start = 'NODE_DEBUG_NATIVE=COMPILE_CACHE node executor/main.ts --check-config 2>&1';
    const said = await container.exec('sh', '-c', start);
    expect(said).toContain('V8 code cache for ESM file:///app/executor/main.ts was accepted');
    expect(said).not.toMatch(/denied|was not initialized|rejected/);
  });

  test('Node: the module that deepens the stack', async () => {
    const measure = 'let d = 0; const f = () => { d++; f(); }; try { f(); } catch {} console.log(d)';
    const start = `ulimit -s 65536 && node --require ${AHEAD}/${NODE_AHEAD}/${DEEP_STACK} -e '${measure}' 2>&1`;
    expect(Number(await container.exec('sh', '-c', start))).toBeGreaterThan(300_000); // 12 000 without
  });

  test.each(PRECOMPILED)('g++: <%s>, precompiled', async (header) => {
    const compile = [GXX, ...cppFlags, '-I', `${AHEAD}/${HEADERS}`, '-H', '-fsyntax-only', '-x', 'c++', '-'];
    const said = await container.exec('sh', '-c', `echo '#include <${header}>' | ${compile.join(' ')} 2>&1`);
    expect(said).toMatch(/^! .*\.gch$/m);
  });

  test.each(PRECOMPILED)('g++: the instances of templates in <%s>', async (header) => {
    const compile = [GXX, ...cppFlags, '-I', `${AHEAD}/${HEADERS}`, '-Q', '-fsyntax-only', '-x', 'c++', '-'];
    const said = await container.exec('sh', '-c', `echo '#include <${header}>' | ${compile.join(' ')} 2>&1`);
    expect(said).not.toContain('[with ');
  });

  test('g++: the linker', async () => {
    const link = `TMPDIR=/scratch ${GXX} -fuse-ld=mold -Wl,--version`; // nothing else can be written
    expect(await container.exec('sh', '-c', link)).toMatch(/^mold /);
  });

  const archive = (name: string) => [`-XX:SharedArchiveFile=${AHEAD}/${ARCHIVES}/${name}`, '-Xlog:class+load'];
  const program = { files: [{ name: 'Main.java', content: '' }], entry: 'Main' };

  test('java: the archive of classes', async () => {
    const command = runArgv(
      program,
      { build: '/scratch', folder: '/scratch', memoryBytes: 256 * MIB },
      archive(PROGRAM_ARCHIVE),
    );
    const said = await container.exec('sh', '-c', `${command.join(' ')} 2>&1 || true`);
    expect(said).toContain('java.lang.Object source: shared objects file');
  });

  test('javac: an archive of its own', async () => {
    const command = compileArgv(program, archive(JAVAC_ARCHIVE));
    const said = await container.exec('sh', '-c', `${command.join(' ')} 2>&1 || true`);
    expect(said).toContain('com.sun.tools.javac.main.Main source: shared objects file');
  });

  test('the warm compiler: its classes, and an archive of its own', async () => {
    const command = warmArgv(`${AHEAD}/${ARCHIVES}/${WARM_CLASSES}`, archive(WARM_ARCHIVE));
    const said = await container.exec('sh', '-c', `${command.join(' ')} 2>&1 < /dev/null`);
    expect(said).toContain('javax.tools.ToolProvider source: shared objects file');
    expect(said).toContain(`warm.WarmCompiler source: file:${AHEAD}/${ARCHIVES}/${WARM_CLASSES}/`);
  });
});
