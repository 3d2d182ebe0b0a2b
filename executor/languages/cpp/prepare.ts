import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { cppFlags, GXX, HEADERS } from './cpp.ts';

/** Where the system has <bits/stdc++.h>: a rule for make, of what a source depends on, names it. */
function systemHeader(): string {
  const input = '#include <bits/stdc++.h>\n';
  const rule = execFileSync(GXX, [...cppFlags, '-x', 'c++', '-M', '-'], { input, encoding: 'utf8' });
  const [path] = /\S+\/bits\/stdc\+\+\.h\b/.exec(rule) ?? [];
  if (path === undefined) throw new Error('g++ has no <bits/stdc++.h>');
  return path;
}

/**
 * Precompiles <bits/stdc++.h>. Another compiler, or other flags, could not use it. It remembers what it was made of and names that
 * in errors, so it is made of the system's own header rather than of a file that includes it.
 */
export function prepareHeader(): void {
  const header = systemHeader();
  const madeBy = `${execFileSync(GXX, ['--version'], { encoding: 'utf8' })}${cppFlags.join(' ')} ${header}\n`;
  makeAhead(HEADERS, madeBy, (folder) => {
    mkdirSync(join(folder, 'bits'));
    execFileSync(GXX, ['-x', 'c++-header', ...cppFlags, '-o', join(folder, 'bits', 'stdc++.h.gch'), header]);
  });
}
