// TypeScript in a file main.ts: types are stripped, no warning.
// expected: {"stdout": "3\n", "stderr": ""}
interface Point {
  x: number;
  y: number;
}
const sum = ({ x, y }: Point): number => x + y;
console.log(sum({ x: 1, y: 2 }));
