import { readFileSync } from 'node:fs';

const [a = 0, b = 0]: number[] = readFileSync(0, 'utf8').split(' ').map(Number);
process.stdout.write(`${a + b}\n`);
