// A file main.mjs.
// request: {"name": "main.mjs"}
// expected: {"stdout": "true\n", "stderr": ""}
console.log(import.meta.url.endsWith('.mjs'));
