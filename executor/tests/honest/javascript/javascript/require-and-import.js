// require with a dynamic import of a module beside it.
// request: {"files": [{"name": "part.mjs", "content": "export default 42;"}]}
// expected: {"stdout": "42\n", "stderr": ""}
import('./part.mjs').then(({ default: value }) => console.log(value));
