// Types of all kinds, none of which is left when it runs.
// Must be accepted.
// request: {"test_cases":[{"input":"3 4\n","expected_output":"7\n"}]}
import { readFileSync } from 'node:fs';

interface Pair {
  readonly left: number;
  right?: number;
}
type Sum = (pair: Pair) => number;

const sum: Sum = ({ left, right = 0 }) => left + right;
const [left, right] = readFileSync(0, 'utf8').trim().split(' ').map(Number) as [number, number];

class Box<T extends number> {
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get value(): T {
    return this.#value;
  }
}

console.log(new Box(sum({ left, right } satisfies Pair)).value!);
