// ES modules by import in a file that ends in .js: no warning.
// expected: {"stdout": "3\n", "stderr": ""}
import { basename } from 'node:path';
console.log(basename('a/bcd').length);
