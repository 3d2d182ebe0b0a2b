// await at the top level: no warning.
// expected: {"stdout": "1\n", "stderr": ""}
import { setTimeout } from 'node:timers/promises';
console.log(await setTimeout(5, 1));
