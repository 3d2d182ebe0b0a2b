import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { cppFlags, GXX, HEADERS, PRECOMPILED } from './cpp.ts';

const PLUGIN = join(import.meta.dirname, 'instantiate.cc');
const asking = (name: string) => `#include <${name}>\n`;

const gxx = (args: readonly string[], input = '') => execFileSync(GXX, args, { input, encoding: 'utf8' });

/** The path of the system's header of that name, taken from the make rule that g++ prints. Throws if there is none. */
export function systemHeader(name: string): string {
  const rule = gxx([...cppFlags, '-x', 'c++', '-M', '-'], asking(name));
  const path = rule.split(/[\s\\]+/).find((word) => isAbsolute(word) && word.endsWith(`/${name}`));
  if (path === undefined) throw new Error(`g++ has no <${name}>`);
  return path;
}

/** The folder of g++'s own headers, with which plugins are compiled. Undefined if they are not installed. */
function pluginHeaders(): string | undefined {
  const folder = join(gxx(['-print-file-name=plugin']).trim(), 'include');
  return isAbsolute(folder) && existsSync(join(folder, 'gcc-plugin.h')) ? folder : undefined;
}

/** The text of the header. Messages about it name the system's header, wherever the text is. */
const textOf = (header: string) => `# 1 "${header}" 3\n${readFileSync(header, 'utf8')}\n`;

/** Undefined where plugins cannot be compiled, or g++ has changed so much that this one cannot. */
function makePlugin(folder: string): string | undefined {
  const headers = pluginHeaders();
  if (headers === undefined) return undefined;
  const plugin = join(folder, 'instantiate.so');
  try {
    gxx(['-O2', '-shared', '-fPIC', '-fno-rtti', '-Wall', '-Wextra', '-isystem', headers, '-o', plugin, PLUGIN]);
    return plugin;
  } catch {
    process.stderr.write('g++ cannot compile the plugin for precompiled headers, see above\n');
    return undefined;
  }
}

/**
 * Precompiles a header; with a plugin, with the instances of templates that its own functions use: see instantiate.cc. What is compiled
 * is a copy, because the plugin's pragma must be in it. Throws if g++ fails, or cannot use the result.
 */
export function precompile(name: string, folder: string, plugin?: string): void {
  const copy = join(folder, 'header.h');
  const [ending, flags] =
    plugin === undefined
      ? ['', []]
      : ['#pragma executor instantiate\n', [`-fplugin=${plugin}`, '-Werror=unknown-pragmas']];
  writeFileSync(copy, `${textOf(systemHeader(name))}${ending}`);
  gxx(['-x', 'c++-header', ...cppFlags, ...flags, '-o', join(folder, `${name}.gch`), copy]);
  rmSync(copy);
  gxx([...cppFlags, '-I', folder, '-x', 'c++', '-S', '-o', '/dev/null', '-'], `${asking(name)}int main() {}\n`);
}

/** With instances or, without the plugin or where it fails, without: programs mean the same and compile slower. */
function prepareOne(name: string, folder: string, plugin: string | undefined): void {
  const text = join(folder, name);
  mkdirSync(dirname(text), { recursive: true });
  writeFileSync(text, textOf(systemHeader(name))); // g++ reads it where a program includes it once more
  try {
    precompile(name, folder, plugin);
  } catch (error) {
    if (plugin === undefined) throw error;
    process.stderr.write(`g++ cannot precompile <${name}> with instances of templates, see above\n`);
    precompile(name, folder);
  }
}

/** Precompiles headers. Only the same compiler with the same flags can use them. */
export function prepareHeaders(): void {
  const plugin = pluginHeaders() === undefined ? 'no plugin' : readFileSync(PLUGIN, 'utf8');
  const paths = PRECOMPILED.map(systemHeader).join(' ');
  const madeBy = `${gxx(['--version'])}${cppFlags.join(' ')} ${paths}\n${plugin}`;
  makeAhead(HEADERS, madeBy, (folder) => {
    const made = makePlugin(folder);
    for (const name of PRECOMPILED) prepareOne(name, folder, made);
    if (made !== undefined) rmSync(made);
  });
}
