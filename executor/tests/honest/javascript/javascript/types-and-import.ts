// TypeScript with imports, and types that are only imported.
// expected: {"stdout": "bc\n", "stderr": ""}
import type { Stats } from 'node:fs';
import { basename } from 'node:path';
const size = (stats: Stats): number => stats.size;
console.log(basename('a/bc'), ...([] as Stats[]).map(size));
