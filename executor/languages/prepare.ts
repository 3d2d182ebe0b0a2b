/** Makes ahead what speeds compilers up: run by scripts/setup.sh. What is up to date is left alone. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cppFlags, GXX } from './cpp.ts';
import { HEADERS } from './headers.ts';

const header = join(HEADERS, 'bits', 'stdc++.h.gch');
const source = join(HEADERS, 'all.h');
const stamp = join(HEADERS, 'made-by');

/** Another compiler, or other flags, could not use it. */
const madeBy = `${execFileSync(GXX, ['--version'], { encoding: 'utf8' })}${cppFlags.join(' ')}\n`;

if (!existsSync(header) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== madeBy) {
  mkdirSync(dirname(header), { recursive: true });
  writeFileSync(source, '#include <bits/stdc++.h>\n');
  execFileSync(GXX, ['-x', 'c++-header', ...cppFlags, '-o', header, source]);
  writeFileSync(stamp, madeBy);
}
