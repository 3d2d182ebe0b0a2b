// Generics, unions, casts and satisfies.
// expected: {"stdout": "[ 2, 4 ] b\n", "stderr": ""}
type Name = 'a' | 'b';
function map<T, U>(items: readonly T[], change: (item: T) => U): U[] {
  return items.map(change);
}
const name = 'b' as Name;
const options = { name } satisfies { name: Name };
console.log(map([1, 2], (n: number): number => n * 2), options.name);
