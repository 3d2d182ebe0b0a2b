import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { cppFlags, GXX, HEADERS } from './cpp.ts';

/** The path of the system's <bits/stdc++.h>, taken from the make rule that g++ prints. Throws if there is none. */
function systemHeader(): string {
  const input = '#include <bits/stdc++.h>\n';
  const rule = execFileSync(GXX, [...cppFlags, '-x', 'c++', '-M', '-'], { input, encoding: 'utf8' });
  const [path] = /\S+\/bits\/stdc\+\+\.h\b/.exec(rule) ?? [];
  if (path === undefined) throw new Error('g++ has no <bits/stdc++.h>');
  return path;
}

/**
 * Precompiles <bits/stdc++.h>. Only the same compiler with the same flags can use it. Errors name the file that was precompiled, so
 * this is the system's own header and not a file that includes it.
 */
export function prepareHeader(): void {
  const header = systemHeader();
  const madeBy = `${execFileSync(GXX, ['--version'], { encoding: 'utf8' })}${cppFlags.join(' ')} ${header}\n`;
  makeAhead(HEADERS, madeBy, (folder) => {
    mkdirSync(join(folder, 'bits'));
    execFileSync(GXX, ['-x', 'c++-header', ...cppFlags, '-o', join(folder, 'bits', 'stdc++.h.gch'), header]);
  });
}
