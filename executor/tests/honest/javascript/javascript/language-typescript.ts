// The language as a client of Piston calls it.
// request: {"language": "typescript"}
// route: piston
// expected: {"stdout": "3\n", "stderr": ""}
const sum = (x: number, y: number): number => x + y;
console.log(sum(1, 2));
