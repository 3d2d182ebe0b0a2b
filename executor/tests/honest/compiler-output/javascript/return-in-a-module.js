// return at the top level of a module.
// expected: {"verdict": "compile_error"}
import 'node:fs';
return 1;
