import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultMaxima } from '../../grading/index.ts';
import { languages } from '../../languages/index.ts';
import { toDotPath } from '../server/dot-path.ts';
import { executeRequestSchema } from './parse-request.ts';

const MIB = 1024 * 1024;
const installed = languages.map((language) => ({ language, version: '1.2.3' }));
const schema = executeRequestSchema(installed, defaultMaxima);

/** Any character; the unit "binary" of fast-check is the same, and costs a second to make. */
const character = fc
  .oneof(fc.nat(0x7f), fc.integer({ min: 0x80, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
const text = fc.string({ unit: character, maxLength: 30 });
const id = fc.string({ unit: character, minLength: 1, maxLength: 64 });
const argument = fc.string({ unit: character, maxLength: 20 }).filter((value) => !value.includes('\0'));
const seconds = fc.double({ min: 0.1, max: 10, noNaN: true });

/** Letters in any case: names of languages are looked up in small ones. */
const languageName = fc
  .tuple(
    fc.constantFrom(...languages.flatMap(({ name, aliases }) => [name, ...aliases])),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([name, isLarge]) => [...name].map((letter) => (isLarge.next().value ? letter.toUpperCase() : letter)).join(''));

/** Folders and files have names of two kinds, so that none is both. */
const fileName = fc
  .tuple(fc.array(fc.stringMatching(/^d[\w.+-]{0,5}$/), { maxLength: 7 }), fc.stringMatching(/^f[\wé漢.+-]{0,9}$/))
  .map(([folders, file]) => [...folders, file].join('/'));
const files = fc.uniqueArray(fc.record({ name: fileName, content: text }), {
  selector: ({ name }) => name,
  minLength: 1,
  maxLength: 5,
});

const limits = fc.record(
  {
    cpu_time: seconds,
    wall_time: seconds,
    memory_mb: fc.integer({ min: 16, max: 256 }),
    processes: fc.integer({ min: 1, max: 10 }),
    file_size_mb: fc.integer({ min: 1, max: 10 }),
    output_mb: fc.integer({ min: 1, max: 10 }),
  },
  { requiredKeys: [] },
);

const testCase = fc.record(
  {
    expected_output: text,
    input: text,
    id,
    hidden: fc.boolean(),
    weight: fc.double({ min: 0, max: 1e9, noNaN: true }),
    timeout: seconds,
    args: fc.array(argument, { maxLength: 4 }),
  },
  { requiredKeys: ['expected_output'] },
);

const comparison = fc.oneof(
  fc.constantFrom('trimmed', 'exact', 'tokens', 'lines_unordered'),
  fc.record(
    { type: fc.constant('numbers'), absolute: fc.double({ min: 0, max: 1, noNaN: true }), relative: fc.constant(0.5) },
    { requiredKeys: ['type'] },
  ),
);

const source = fc.oneof(fc.record({ code: text }), fc.record({ files }));
const checker = fc
  .tuple(fc.record({ language: languageName, protocol: fc.constantFrom('kattis', 'testlib') }), source)
  .map(([fields, sources]) => ({ ...fields, ...sources }));
const interactor = fc
  .tuple(checker, fc.record({ limits: fc.record({ cpu_time: seconds }) }, { requiredKeys: [] }))
  .map(([fields, own]) => ({ ...fields, ...own }));
/** One of them, or none. */
const judge = fc.oneof(
  fc.record({ comparison }, { requiredKeys: [] }),
  fc.record({ checker }),
  fc.record({ interactor }),
);

const common = { language: languageName, timeout: seconds, limits, user_id: id, question_id: id };
const args = fc.array(argument, { maxLength: 4 });
const ofForm = fc.oneof(
  fc
    .tuple(
      fc.record(
        { test_cases: fc.array(testCase, { minLength: 1, maxLength: 4 }), args, stop_on_failure: fc.boolean() },
        { requiredKeys: ['test_cases'] },
      ),
      judge,
    )
    .map(([fields, judged]) => ({ ...fields, ...judged })),
  fc.record({ stdin: text, args }, { requiredKeys: [] }),
);

interface Body {
  language: string;
  code?: string;
  files?: { name: string; content: string }[];
  test_cases?: {
    id?: string;
    input?: string;
    expected_output: string;
    hidden?: boolean;
    weight?: number;
    args?: string[];
  }[];
  stdin?: string;
  args?: string[];
  limits?: Record<string, number>;
  user_id?: string;
  question_id?: string;
  stop_on_failure?: boolean;
}

/** A valid request, with any of what is optional. */
const validBody: fc.Arbitrary<Body> = fc
  .tuple(fc.record(common, { requiredKeys: ['language'] }), source, ofForm)
  .map((parts) => Object.assign({}, ...parts));

/** As it comes over the wire: `__proto__` is then a field like any other. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every step of a path but the last leads to something. */
function leadsInto(body: unknown, path: readonly PropertyKey[]): boolean {
  let at: unknown = body;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = at[key as keyof typeof at];
  }
  return true;
}

/** Parses, or tells with dot-paths what is wrong; anything else is thrown. */
function expectJobOrErrors(body: unknown): void {
  const { success, error } = schema.safeParse(body);
  if (success) return;
  expect(error).toBeInstanceOf(z.ZodError);
  expect(error.issues.length).toBeGreaterThan(0);
  for (const { path, message } of error.issues) {
    expect(typeof toDotPath(path)).toBe('string');
    expect(leadsInto(body, path), toDotPath(path)).toBe(true);
    expect(message).not.toBe('');
  }
}

test('any JSON gives a job or errors with paths; nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => expectJobOrErrors(overTheWire(value))),
    { numRuns: 300 },
  );
});

test('a request with any JSON in some fields gives a job or errors with paths', () => {
  const anything = { ...common, code: text, files, test_cases: fc.array(testCase), comparison, stdin: text, args };
  const often = Object.fromEntries(
    Object.entries(anything).map(([key, good]) => [
      key,
      fc.oneof({ weight: 3, arbitrary: good as fc.Arbitrary<unknown> }, fc.jsonValue({ maxDepth: 2 })),
    ]),
  );
  fc.assert(
    fc.property(fc.record(often, { requiredKeys: [] }), (body) => expectJobOrErrors(overTheWire(body))),
    { numRuns: 300 },
  );
});

test('a valid request becomes a job with the same content', () => {
  const property = fc.property(validBody, (body) => {
    const request = schema.parse(overTheWire(body));
    const { job } = request;
    const { name, sourceFile, aliases } = request.installed.language;
    expect([name, ...aliases]).toContain(body.language.toLowerCase());
    expect(job.files).toEqual(body.files ?? [{ name: sourceFile, content: body.code }]);
    expect([request.userId, request.questionId]).toEqual([body.user_id, body.question_id]);
    expect(job.limits.memoryBytes).toBe((body.limits?.['memory_mb'] ?? 256) * MIB);
    expect(job.limits.processes).toBe(body.limits?.['processes'] ?? 10);
    if (request.kind === 'run')
      expect([body.test_cases, request.job]).toMatchObject([
        undefined,
        { stdin: body.stdin ?? '', args: body.args ?? [] },
      ]);
    else {
      expect(request.job.stopOnFailure).toBe(body.stop_on_failure ?? false);
      const given = body.test_cases?.map((each, index) => ({
        id: each.id ?? String(index + 1),
        input: each.input ?? '',
        expectedOutput: Buffer.from(each.expected_output),
        hidden: each.hidden ?? false,
        weight: (each.weight ?? 1) + 0,
        args: each.args ?? body.args ?? [],
      }));
      expect(request.job.tests.map(({ wallTimeMs: _, ...kept }) => ({ ...kept, weight: kept.weight + 0 }))).toEqual(
        given,
      );
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test('times become whole milliseconds, at most the requested time and the maximum', () => {
  const property = fc.property(validBody, (body) => {
    const { job, ...request } = schema.parse(overTheWire(body));
    const tests = request.kind === 'grade' ? (job as { tests?: { wallTimeMs: number }[] }).tests : [];
    for (const ms of [
      job.limits.cpuTimeMs,
      job.limits.wallTimeMs,
      ...(tests ?? []).map(({ wallTimeMs }) => wallTimeMs),
    ]) {
      expect(Number.isInteger(ms)).toBe(true);
      expect(ms).toBeGreaterThanOrEqual(100);
      expect(ms).toBeLessThanOrEqual(10_000);
    }
    const wallTime = body.limits?.['wall_time'];
    if (wallTime !== undefined) expect(job.limits.wallTimeMs).toBeLessThanOrEqual(Math.round(wallTime * 1000));
  });
  fc.assert(property, { numRuns: 200 });
});

/** All objects in a value, with the way to each. */
function objectsIn(value: unknown, path: PropertyKey[] = []): { at: object; path: PropertyKey[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const inside = entries.flatMap(([key, member]) => objectsIn(member, [...path, key]));
  return Array.isArray(value) ? inside : [{ at: value, path }, ...inside];
}

test('an unknown field anywhere is refused, and its path is named', () => {
  const known =
    /^(?:language|code|files|test_cases|comparison|stdin|args|timeout|limits|stop_on_failure|user_id|question_id|name|content|id|input|expected_output|hidden|weight|type|absolute|relative|cpu_time|wall_time|memory_mb|processes|file_size_mb|output_mb)$/;
  const key = fc.oneof(
    text.filter((name) => !known.test(name)),
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'Timeout', 'memory', ''),
  );
  const property = fc.property(validBody, key, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (valid, name, which, value) => {
    const body = overTheWire(valid);
    const places = objectsIn(body);
    const { at, path } = places[which % places.length] ?? { at: {}, path: [] };
    Object.defineProperty(at, name, { value, enumerable: true });
    const { error } = schema.safeParse(overTheWire(body));
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [name], path }]);
  });
  fc.assert(property, { numRuns: 300 });
});
