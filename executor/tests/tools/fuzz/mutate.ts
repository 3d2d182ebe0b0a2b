import fc from 'fast-check';

/** Values that break parsers: bounds of numbers, lone surrogates, names with a meaning in JavaScript. */
const NASTY: readonly unknown[] = [
  null,
  -1,
  0,
  1e308,
  2 ** 53,
  -0.5,
  '',
  '\0',
  '\ud800',
  '\u202e',
  '../../etc/passwd',
  '__proto__',
  'a'.repeat(300_000),
  [],
  {},
  [[[[]]]],
  true,
];
const NAMES = ['__proto__', 'constructor', 'toString', 'code', 'files', 'stdin', 'test_cases', 'limits', ''] as const;

const value = fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 2 }));

type Mutation =
  | { kind: 'replace'; value: unknown }
  | { kind: 'remove' }
  | { kind: 'add'; name: string; value: unknown };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), value }),
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom(...NAMES), value }),
);

type Node = Record<string, unknown>;
const isNode = (candidate: unknown): candidate is Node => typeof candidate === 'object' && candidate !== null;

/** Every place in a value: the object or array that holds it, and its key. */
function placesIn(node: unknown): [holder: Node, key: string][] {
  if (!isNode(node)) return [];
  return Object.keys(node).flatMap((key) => [[node, key] as [Node, string], ...placesIn(node[key])]);
}

/** Like JSON.parse: `__proto__` is an ordinary key. */
function define(holder: Node, key: string, to: unknown): void {
  Object.defineProperty(holder, key, { value: to, enumerable: true, writable: true, configurable: true });
}

/** Values are copied: a shared value would change in two places, or come to contain itself. */
function apply(root: unknown, given: Mutation, at: number): unknown {
  const change = structuredClone(given);
  const places = placesIn(root);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return change.kind === 'remove' ? null : change.value;
  const [holder, key] = place;
  if (change.kind === 'add' && !Array.isArray(holder)) define(holder, change.name, change.value);
  else if (change.kind !== 'remove') define(holder, key, change.value);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return root;
}

/** A value with a few changes at random places. */
export function mutated(whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(mutation, fc.nat(1000)), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(whole, changes)
    .map(([body, list]) =>
      list.reduce<unknown>((root, [change, at]) => apply(root, change, at), structuredClone(body)),
    );
}
