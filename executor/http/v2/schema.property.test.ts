import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defaultMaxima } from '../../grading/index.ts';
import { languages } from '../../languages/index.ts';
import { v2Apis } from './index.ts';

const installed = languages.map((language) => ({ language, version: '12.2.0' }));
const apis = v2Apis(installed, defaultMaxima);

/** Mostly what it should be. */
const orAnything = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 40, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() });
const number = fc.oneof(
  { weight: 20, arbitrary: fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e300, noNaN: true }), fc.constantFrom(-1, 0)) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);
const version = fc.oneof(
  fc.stringMatching(/^[~^<>=]{0,2}\d{1,2}(?:\.(?:\d|x|\*)){0,3}$/),
  fc.string(),
  fc.constant('*'),
);
const name = fc.oneof(
  { weight: 20, arbitrary: fc.stringMatching(/^[a-z]\w{0,8}(?:\/\w{1,3}){0,2}$/) },
  { weight: 1, arbitrary: fc.oneof(fc.stringMatching(/^[\w./-]{0,12}$/), fc.string()) },
);
const named = { name: orAnything(name) };
const file = fc.oneof(
  fc.record({ ...named, content: fc.string() }, { requiredKeys: ['content'] }),
  fc.record({ ...named, content: orAnything(fc.base64String()), encoding: fc.constant('base64') }),
  fc.record({
    ...named,
    content: orAnything(fc.stringMatching(/^(?:[\da-f]{2}){0,9}$/)),
    encoding: fc.constant('hex'),
  }),
);
const limits = ['timeout', 'cpu_time', 'memory_limit'].flatMap((limit) => [`run_${limit}`, `compile_${limit}`]);
const body = fc.record(
  {
    language: orAnything(fc.constantFrom('python', 'c++', 'js', 'java')),
    version: orAnything(version),
    files: orAnything(fc.array(orAnything(file), { maxLength: 4 })),
    stdin: orAnything(fc.string()),
    args: orAnything(fc.array(fc.string(), { maxLength: 3 })),
    ...Object.fromEntries(limits.map((limit) => [limit, orAnything(number)])),
  },
  { requiredKeys: ['language', 'version', 'files'] },
);

test.each(apis.map((api) => [api.paths[0] ?? '', api.schema] as const))(
  '%s: any JSON gives a job within the maxima, or an error',
  (_path, schema) => {
    let jobs = 0;
    fc.assert(
      fc.property(orAnything(body), (value) => {
        const parsed = schema.safeParse(JSON.parse(JSON.stringify(value)));
        if (parsed.error !== undefined) expect(parsed.error).toBeInstanceOf(z.ZodError);
        if (parsed.data === undefined) return;
        jobs++;
        const { limits: asked, compileLimits, files } = parsed.data.job;
        for (const [key, limit] of Object.entries(asked)) {
          expect(Number.isInteger(limit) && limit > 0).toBe(true);
          expect(limit).toBeLessThanOrEqual(defaultMaxima[key as keyof typeof defaultMaxima]);
        }
        expect(Object.values(compileLimits ?? {}).every((limit) => Number.isInteger(limit) && limit > 0)).toBe(true);
        expect(files.length).toBeGreaterThan(0);
        for (const { name } of files) expect(name).not.toMatch(/^[-./]|\/[-.]|\0/);
      }),
      { numRuns: 2000 },
    );
    expect(jobs).toBeGreaterThan(20);
  },
);
