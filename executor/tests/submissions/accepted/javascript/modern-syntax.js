// Uses classes with private fields, generators, destructuring, optional chaining and newer methods.
// Must be accepted.
// request: {"test_cases":[{"expected_output":"3 1,2 none\n[ 3, 1, 2 ] [ 1, 2, 3 ]\nodd 1,3\n"}]}
class Counter {
  #count = 0;
  static from = (n) => Object.assign(new Counter(), { limit: n });
  *[Symbol.iterator]() {
    while (this.#count < this.limit) yield ++this.#count;
  }
}

const [...numbers] = Counter.from(3);
const { length, [length - 1]: last, ...rest } = numbers;
const nothing = null;
console.log(last, Object.values(rest).join(), nothing?.name ?? 'none');
const shuffled = [3, 1, 2];
console.log(shuffled, shuffled.toSorted());
const { odd } = Object.groupBy(numbers, (n) => (n % 2 ? 'odd' : 'even'));
console.log('odd', odd.join());
