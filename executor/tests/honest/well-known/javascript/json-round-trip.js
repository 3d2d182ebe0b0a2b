// JSON with dates, maps and long numbers goes out by a replacer and comes back by a reviver.
// request: {"stdin": "{\"name\":\"caf\\u00e9 \\\"x\\\" \\ud83d\\ude00\",\"list\":[1,-2.5e3,[],{}],\"10\":true,\"2\":null}"}
// expected: "{\n  \"2\": null,\n  \"10\": true,\n  \"name\": \"café \\\"x\\\" 😀\",\n  \"list\": [\n    1,\n    -2500,\n    [],\n    {}\n  ]\n}\n{\"born\":\"2000-02-29T12:00:00.000Z\",\"scores\":{\"$map\":[[\"a\",1],[\"b\",[2,3]]]},\"long\":{\"$bigint\":\"18446744073709551616\"},\"point\":\"1/2\",\"list\":[null,null],\"lone\":\"\\ud800\"}\nok\nSyntaxError\nTypeError\n"
const assert = require('node:assert');

console.log(JSON.stringify(JSON.parse(require('node:fs').readFileSync(0, 'utf8')), null, 2));

class Point {
  #x;
  #y;
  constructor(x, y) {
    [this.#x, this.#y] = [x, y];
  }
  toJSON() {
    return `${this.#x}/${this.#y}`;
  }
}

function replacer(_key, value) {
  if (value instanceof Map) return { $map: [...value] };
  if (typeof value === 'bigint') return { $bigint: String(value) };
  return value;
}

function reviver(_key, value) {
  if (value?.$map) return new Map(value.$map);
  if (value?.$bigint) return BigInt(value.$bigint);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : value;
}

const value = {
  born: new Date(Date.UTC(2000, 1, 29, 12)),
  scores: new Map([['a', 1], ['b', [2, 3]]]),
  long: 2n ** 64n,
  point: new Point(1, 2),
  list: [undefined, Number.NaN],
  nothing: undefined,
  lone: '\ud800',
};
const json = JSON.stringify(value, replacer);
console.log(json);
const { nothing, ...expected } = { ...value, point: '1/2', list: [null, null] };
assert.deepStrictEqual(JSON.parse(json, reviver), structuredClone(expected));
console.log('ok');

value.self = value;
for (const fails of [() => JSON.parse('[1, 2'), () => JSON.stringify(value, replacer)])
  try {
    fails();
  } catch (error) {
    console.log(error.name);
  }
