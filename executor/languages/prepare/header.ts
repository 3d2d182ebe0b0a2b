import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cppFlags, GXX, HEADERS } from '../cpp.ts';
import { makeAhead } from './make.ts';

/** Precompiles <bits/stdc++.h>. Another compiler, or other flags, could not use it. */
export function prepareHeader(): void {
  const madeBy = `${execFileSync(GXX, ['--version'], { encoding: 'utf8' })}${cppFlags.join(' ')}\n`;
  makeAhead(HEADERS, madeBy, (folder) => {
    const source = join(folder, 'all.h');
    writeFileSync(source, '#include <bits/stdc++.h>\n');
    mkdirSync(join(folder, 'bits'));
    execFileSync(GXX, ['-x', 'c++-header', ...cppFlags, '-o', join(folder, 'bits', 'stdc++.h.gch'), source]);
  });
}
