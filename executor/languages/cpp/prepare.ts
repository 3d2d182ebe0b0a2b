import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { cppFlags, GXX, HEADER, HEADERS } from './cpp.ts';

const PLUGIN = join(import.meta.dirname, 'instantiate.cc');
const ASK = `#include <${HEADER}>\n`;

const gxx = (args: readonly string[], input = '') => execFileSync(GXX, args, { input, encoding: 'utf8' });

/** The path of the system's <bits/stdc++.h>, taken from the make rule that g++ prints. Throws if there is none. */
export function systemHeader(): string {
  const [path] = /\S+\/bits\/stdc\+\+\.h\b/.exec(gxx([...cppFlags, '-x', 'c++', '-M', '-'], ASK)) ?? [];
  if (path === undefined) throw new Error(`g++ has no <${HEADER}>`);
  return path;
}

/** The folder of g++'s own headers, with which plugins are compiled. Undefined if they are not installed. */
function pluginHeaders(): string | undefined {
  const folder = join(gxx(['-print-file-name=plugin']).trim(), 'include');
  return isAbsolute(folder) && existsSync(join(folder, 'gcc-plugin.h')) ? folder : undefined;
}

const precompiled = (folder: string) => join(folder, `${HEADER}.gch`);

/** The text of the header. Messages about it name the system's header, wherever the text is. */
const textOf = (header: string) => `# 1 "${header}" 3\n${readFileSync(header, 'utf8')}\n`;

/** Errors name the file that was precompiled, so this is the system's own header and not a file that includes it. */
export function precompile(header: string, folder: string): void {
  gxx(['-x', 'c++-header', ...cppFlags, '-o', precompiled(folder), header]);
}

/**
 * Precompiles the header with the instances of templates that its own functions use: see instantiate.cc. The pragma must be in the
 * header, so this is a copy. Throws if g++ fails, or cannot use the result.
 */
function precompileInstantiated(header: string, folder: string, headers: string): void {
  const work = join(folder, 'work');
  const [copy, plugin] = [join(work, 'stdc++.h'), join(work, 'instantiate.so')];
  mkdirSync(work);
  gxx(['-O2', '-shared', '-fPIC', '-fno-rtti', '-Wall', '-Wextra', '-isystem', headers, '-o', plugin, PLUGIN]);
  writeFileSync(copy, `${textOf(header)}#pragma executor instantiate\n`);
  const flags = [...cppFlags, `-fplugin=${plugin}`, '-Werror=unknown-pragmas'];
  gxx(['-x', 'c++-header', ...flags, '-o', precompiled(folder), copy]);
  rmSync(work, { recursive: true });
  gxx([...cppFlags, '-I', folder, '-x', 'c++', '-S', '-o', '/dev/null', '-'], `${ASK}int main() {}\n`);
}

/**
 * Precompiles <bits/stdc++.h>. Only the same compiler with the same flags can use it. Where plugins cannot be compiled, or g++ has
 * changed so much that this one fails, the header is precompiled without instances: programs mean the same and compile slower.
 */
export function prepareHeader(): void {
  const header = systemHeader();
  const headers = pluginHeaders();
  const plugin = headers === undefined ? 'no plugin' : readFileSync(PLUGIN, 'utf8');
  const madeBy = `${gxx(['--version'])}${cppFlags.join(' ')} ${header}\n${plugin}`;
  makeAhead(HEADERS, madeBy, (folder) => {
    mkdirSync(join(folder, 'bits'));
    writeFileSync(join(folder, HEADER), textOf(header)); // g++ reads it where a program includes it once more
    try {
      if (headers !== undefined) return precompileInstantiated(header, folder, headers);
    } catch {
      process.stderr.write(`g++ cannot precompile <${HEADER}> with instances of templates, see above\n`);
      rmSync(join(folder, 'work'), { recursive: true, force: true });
    }
    precompile(header, folder);
  });
}
