import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { frameOf, lengthOf, startRawLauncher } from './raw-launcher.ts';

const folder = mkdtempSync(join(tmpdir(), 'protocol-property-'));
chmodSync(folder, 0o711);
writeFileSync(join(folder, 'in'), 'hello\n');
afterAll(() => rmSync(folder, { recursive: true }));

const paths = {
  folder: join(folder, 'scratch'),
  in: join(folder, 'in'),
  out: join(folder, 'out'),
  err: join(folder, 'err'),
  order: '',
  join: '',
  connect: '',
};
const numbers = {
  fresh: '1',
  forks: '0',
  cpu_ms: '10000',
  wall_ms: '30000',
  memory_bytes: '67108864',
  data_bytes: '67108864',
  address_bytes: '0',
  stack_bytes: '0',
  open_files: '64',
  output_bytes: '1000000',
  file_bytes: '1000000',
  scratch_bytes: '1000000',
  scratch_files: '100',
  processes: '4',
  tasks: '16',
};
const readable = ['/usr', '/etc/ld.so.cache', ...(existsSync('/lib64') ? ['/lib64'] : [])];
const fieldsOf = (...argv: string[]) => [
  `executable=${argv[0]}`,
  ...argv.map((argument) => `argv=${argument}`),
  ...readable.map((path) => `read=${path}`),
  ...Object.entries({ ...paths, ...numbers }).map(([key, value]) => `${key}=${value}`),
];
const runOf = (...argv: string[]) => frameOf(['run', ...fieldsOf(...argv)]);
const succeeds = runOf('/usr/bin/true');

/** Longer than any run may take. */
const HANG_MS = 60_000;
const soon = <T>(promise: Promise<T>) => Promise.race([promise, sleep(HANG_MS, 'hangs' as const, { ref: false })]);

/** Sends these pieces to a launcher and closes the pipe: it must end by itself, and not by a signal. */
async function expectEnds(pieces: readonly Buffer[]): Promise<void> {
  const launcher = startRawLauncher();
  expect(await launcher.line()).toMatchObject({ ready: true });
  for (const piece of pieces) {
    launcher.send(piece);
    await new Promise(setImmediate); // otherwise the launcher would read the pieces as one
  }
  launcher.end();
  const status = await soon(launcher.exited);
  launcher.kill('SIGKILL');
  expect([0, 2]).toContain(status);
}

/** A fault with a message, or a report. */
function expectAnswer(line: unknown): void {
  if (typeof line === 'object' && line !== null && 'fault' in line)
    expect(line).toMatchObject({ fault: expect.stringMatching(/^[a-z_]{3,}$/), errno: expect.any(Number) });
  else expect(line).toMatchObject({ cause: expect.any(String), wall_us: expect.any(Number) });
}

/** The bytes, cut at the positions in `cuts`. */
function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}
const cuts = fc.array(fc.nat(), { maxLength: 20 });

test('arbitrary bytes end the launcher or are refused, and never crash it', async () => {
  const bytes = fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array));
  const framed = bytes.map((body) => Buffer.concat([lengthOf(body.length), body]));
  const property = fc.asyncProperty(fc.oneof(bytes, framed), cuts, (noise, places) => expectEnds(cutAt(noise, places)));
  await fc.assert(property, { numRuns: 50 });
});

/** Every valid frame, and its answer. */
const known: readonly { frame: Buffer; answer: object }[] = [
  { frame: succeeds, answer: { cause: 'none', exit_code: 0, stdout_bytes: 0 } },
  { frame: runOf('/usr/bin/false'), answer: { cause: 'none', exit_code: 1 } },
  { frame: runOf('/usr/bin/cat'), answer: { cause: 'none', exit_code: 0, stdout_bytes: 6 } },
  { frame: runOf('/usr/bin/there-is-none'), answer: { fault: 'open_executable' } },
  { frame: frameOf(['remove', `path=${join(folder, 'there-is-none')}`]), answer: {} },
  { frame: frameOf(['dance']), answer: { fault: 'request', detail: 'unknown operation' } },
];

test('valid frames get the same answers, wherever the pipe cuts them', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 4 }),
    cuts,
    async (frames, places) => {
      const launcher = startRawLauncher();
      expect(await launcher.line()).toMatchObject({ ready: true });
      // The launcher examines a frame that arrives while a program runs: it may only be a cancellation.
      for (const { frame, answer } of frames) {
        for (const piece of cutAt(frame, places)) {
          launcher.send(piece);
          await new Promise(setImmediate);
        }
        expect(await soon(launcher.line())).toMatchObject(answer);
      }
      launcher.end();
      expect(await soon(launcher.exited)).toBe(0);
    },
  );
  await fc.assert(property, { numRuns: 20 });
});

/** Any character; the unit "binary" of fast-check is the same, and takes a second to build. */
const character = fc
  .oneof(fc.nat(0x7f), fc.integer({ min: 0x80, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/*
 * Only fields that are not paths are mutated: the test may run as root, and a truncated path names another file. Paths
 * stay in the folder of this test.
 */
const anyText = fc.string({ unit: character, maxLength: 12 }).map((text) => text.replaceAll(/[\0/]/g, '_'));
/** Without `join`: a launcher that is to meet another waits for that until it is cancelled. */
const pathKeys = [...Object.keys(paths).filter((key) => key !== 'join'), 'read'];
const inFolder = anyText.map((text) => join(folder, `x${text}`));
const field = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.keys(numbers)), fc.oneof(anyText, fc.bigInt().map(String)))
    .map((pair) => pair.join('=')),
  fc.tuple(fc.constantFrom(...pathKeys), inFolder).map((pair) => pair.join('=')),
  fc
    .tuple(
      anyText.filter((text) => text !== 'path'),
      anyText,
    )
    .map((pair) => pair.join('=')),
  anyText,
);
type Mutation = (fields: string[]) => string[];
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.nat().map(
    (at): Mutation =>
      (fields) =>
        fields.toSpliced(at % fields.length, 1),
  ),
  fc.tuple(fc.nat(), field).map(
    ([at, text]): Mutation =>
      (fields) =>
        fields.toSpliced(at % fields.length, 1, text),
  ),
  fc.tuple(fc.nat(), field).map(
    ([at, text]): Mutation =>
      (fields) =>
        fields.toSpliced(at % fields.length, 0, text),
  ),
  fc.nat().map(
    (at): Mutation =>
      (fields) => [...fields, fields[at % fields.length] ?? ''],
  ),
  fc.nat().map(
    (at): Mutation =>
      (fields) => [...fields.slice(at % fields.length), ...fields.slice(0, at % fields.length)],
  ),
);
const mutated = fc
  .array(mutation, { minLength: 1, maxLength: 3 })
  .map((mutations) => mutations.reduce((fields, mutate) => mutate(fields), fieldsOf('/usr/bin/true')))
  .map((fields) => frameOf(['run', ...fields]));

test('a mutated request is answered by one line, and the same launcher serves the next one', async () => {
  const launcher = startRawLauncher();
  expect(await launcher.line()).toMatchObject({ ready: true });
  const property = fc.asyncProperty(mutated, async (frame) => {
    launcher.send(frame);
    expectAnswer(await soon(launcher.line()));
    launcher.send(succeeds);
    expect(await soon(launcher.line())).toMatchObject({ cause: 'none', exit_code: 0 });
  });
  await fc.assert(property, { numRuns: 100 });
  launcher.end();
  expect(await soon(launcher.exited)).toBe(0);
});

test('a frame with a wrong length ends the launcher, or leaves it waiting for more', async () => {
  const property = fc.asyncProperty(
    mutated,
    fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    fc.boolean(),
    async (frame, any, isNear) => {
      const length = isNear ? Math.max(0, frame.length - 4 + (any % 9) - 4) : any;
      await expectEnds([lengthOf(length), frame.subarray(4)]);
    },
  );
  await fc.assert(property, { numRuns: 30 });
});
