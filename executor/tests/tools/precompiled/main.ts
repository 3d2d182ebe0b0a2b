/**
 * `npm run precompiled [-- text…]`: compiles C++ programs with the precompiled headers that were made ahead, and with plain ones, and
 * compares what comes out: exit codes, messages, and functions in any order. The programs are those of the corpora, as they
 * are or behind the `#include` of each of these headers, and generated ones; arguments choose those whose name or source has one of the
 * texts. Ends with 1 if a code or a message differs. g++ may optimise a function differently, so functions that differ are named only.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AHEAD } from '../../../languages/ahead/made.ts';
import { cppFlags, GXX, HEADER, HEADERS, PRECOMPILED } from '../../../languages/cpp/cpp.ts';
import { precompile, systemHeader } from '../../../languages/cpp/prepare.ts';
import { functionsOf } from './functions.ts';
import { generatedPrograms } from './programs.ts';

const CORPORA = 'executor/tests/{submissions,problems,honest}/**/*.cpp';
const SECONDS_MAX = 60;
const SHOWN = 1000;
const say = (text: string) => void process.stdout.write(`${text}\n`);

function programs(header: string): ReadonlyMap<string, string> {
  const named = readFileSync(header, 'utf8').matchAll(/^# *include <([\w.]+)>/gm);
  const headers = [...named]
    .map(([, name = '']) => name)
    .filter((name) => existsSync(join(header, '../../../../../c++', name)));
  const generated = [...generatedPrograms(headers)];
  const corpus = globSync(CORPORA).map((path) => [path, readFileSync(path, 'utf8')] as const);
  return new Map(
    PRECOMPILED.flatMap((name) => [
      ...corpus.map(([path, text]) => [`${path}, <${name}>`, behind(name, text)] as const),
      ...generated.map(([what, text]) => [`${what}, <${name}>`, behind(name, text)] as const),
    ]),
  );
}

/** The program, with the header as the first that it includes. */
function behind(header: string, text: string): string {
  const [, first] = /^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)/m.exec(text) ?? [];
  return first === header ? text : `#include <${header}>\n${text}`;
}

interface Compiled {
  code: number | null;
  stderr: string;
  assembly: string;
}

function compile(folder: string, include: string): Compiled {
  const assembly = join(folder, 'main.s');
  rmSync(assembly, { force: true });
  const args = ['-x', 'c++', ...cppFlags, '-I', include, '-S', '-o', assembly, 'main.cpp'];
  const { status, stderr } = spawnSync(GXX, args, { cwd: folder, encoding: 'utf8', timeout: SECONDS_MAX * 1000 });
  return { code: status, stderr, assembly: existsSync(assembly) ? readFileSync(assembly, 'utf8') : '' };
}

/** The names of the functions and variables that two assemblies have not in common. */
function differingFunctions(one: string, other: string): string[] {
  const [mine, theirs] = [functionsOf(one), functionsOf(other)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].filter((name) => mine.get(name) !== theirs.get(name));
}

const folder = mkdtempSync(join(tmpdir(), 'precompiled-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const plain = join(folder, 'plain');
mkdirSync(join(plain, 'bits'), { recursive: true });
for (const name of PRECOMPILED) {
  cpSync(join(AHEAD, HEADERS, name), join(plain, name));
  precompile(name, plain);
}
const texts = process.argv.slice(2);
const isChosen = (text: string) => texts.length === 0 || texts.some((part) => text.includes(part));
const chosen = [...programs(systemHeader(HEADER))].filter(([name, source]) => isChosen(`${name}\n${source}`));
const counts = { programs: chosen.length, compile: 0, otherFunctions: 0, wrong: 0 };
for (const [name, source] of chosen) {
  writeFileSync(join(folder, 'main.cpp'), source);
  const [ahead, usual] = [join(AHEAD, HEADERS), plain].map((include) => compile(folder, include)) as [
    Compiled,
    Compiled,
  ];
  const isStopped = ahead.code === null && usual.code === null; // somewhere in its messages
  const isRight = ahead.code === usual.code && (isStopped || ahead.stderr === usual.stderr);
  if (!isRight) {
    counts.wrong++;
    say(`${name}: ${ahead.code}, ${usual.code}\n${ahead.stderr.slice(0, SHOWN)}\n${usual.stderr.slice(0, SHOWN)}`);
  }
  if (ahead.code !== 0) continue;
  counts.compile++;
  const others = differingFunctions(ahead.assembly, usual.assembly);
  if (others.length === 0) continue;
  counts.otherFunctions++;
  say(`${name}: ${others.length} other functions: ${others.join(' ').slice(0, SHOWN)}`);
}
say(JSON.stringify(counts));
process.exitCode = counts.wrong === 0 ? 0 : 1;
