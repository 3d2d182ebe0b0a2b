import { z } from 'zod';
import type { JobLimits, RunJob } from '../../grading/index.ts';
import { Args, FILES_MAX, FileName, faultOfFiles, SOURCE_BYTES_MAX, Text, TOO_LARGE } from '../contract/fields.ts';
import type { ExecuteRequest } from '../execute/request.ts';
import { limitsOfCompiler, runLimits } from './clamped-limits.ts';
import { decode, encodings } from './encoding.ts';
import { findRuntime, type Runtime } from './runtimes.ts';

/** An error in a request and its place. */
export interface Fault {
  path: (string | number)[];
  message: string;
}

/** What differs between the two APIs. */
export interface Dialect {
  runtimes: readonly Runtime[];
  unknownRuntime: (language: string, version: string) => Fault;
  unknownFields: 'refused' | 'ignored';
  /** Whether only files that are sent as text are sources. */
  needsText: boolean;
  /** Whether stdin that does not end in a newline gets one. */
  endsLines: boolean;
}

const LENGTH_MAX = 128;
const STRING = 'is required as a string';
const absent = (value: unknown) => (value === null || value === '' ? undefined : value);

const Name = z.string(STRING).min(1, STRING).max(LENGTH_MAX, 'must be at most 128 characters');
const limit = (what: string) =>
  z
    .preprocess(
      absent,
      z
        .number('must be a number')
        .refine((value) => value >= 0 || value === -1, 'must be non-negative')
        .default(0),
    )
    .meta({
      anyOf: [{ const: -1 }, { type: 'number', minimum: 0 }],
      description: `${what}. 0 means the default and -1 the maximum; larger values are clamped to the maximum.`,
    });
const limitFields = {
  compile_timeout: limit('Wall time of the compiler, in milliseconds'),
  compile_cpu_time: limit('CPU time of the compiler, in milliseconds'),
  compile_memory_limit: limit('Memory of the compiler, in bytes'),
  run_timeout: limit('Wall time of the program, in milliseconds'),
  run_cpu_time: limit('CPU time of the program, in milliseconds'),
  run_memory_limit: limit('Memory of the program, in bytes'),
};
const fileShape = {
  name: z
    .preprocess(absent, FileName.optional())
    .describe(
      'A relative path. Default: what the language calls its sources, and `file1.code` and so on for the others.',
    ),
  content: z
    .string(STRING)
    .describe('Contents of the file, in its `encoding`. All files together have at most 256 KB.'),
  encoding: z.preprocess(absent, z.enum(encodings).default('utf8')).describe('Encoding of `content`.'),
};

function wireSchema({ unknownFields, runtimes }: Dialect) {
  const object = unknownFields === 'refused' ? z.strictObject : z.object;
  return object({
    language: Name.meta({
      enum: runtimes.flatMap(({ language, aliases }) => [language, ...aliases]),
      description: 'Name or alias of a language, in lower or upper case.',
    }),
    version: Name.meta({
      description: 'A version, a range in the syntax of npm, or `*`. An installed later version serves an exact one.',
      examples: ['*', '3.x', '>=3.1'],
    }),
    files: z
      .array(object(fileShape), 'is required as an array')
      .max(FILES_MAX, 'must be at most 64')
      .describe('The program and its data. The first file that is sent as text is the entry point.'),
    stdin: Text.nullish()
      .transform((text) => text ?? '')
      .describe('What the program reads from stdin.'),
    args: Args.nullish()
      .transform((args) => args ?? [])
      .describe('Command-line arguments.'),
    ...limitFields,
  });
}
type Wire = z.infer<ReturnType<typeof wireSchema>>;

/** The entry point is the first file that is sent as text, else the first file. */
function entryIndex({ files }: Wire): number {
  return Math.max(
    0,
    files.findIndex(({ encoding }) => encoding === 'utf8'),
  );
}

type File = RunJob['files'][number];

/** The most characters of all files together: hexadecimal takes two for each byte. Longer content is refused undecoded. */
const ENCODED_LENGTH_MAX = 2 * SOURCE_BYTES_MAX;

/** The decoded files with their names, the entry point first; or the error in them. */
function toFiles(wire: Wire, sourceFile: string): File[] | Fault {
  if (wire.files.reduce((sum, { content }) => sum + content.length, 0) > ENCODED_LENGTH_MAX)
    return { path: ['files'], message: TOO_LARGE };
  const entry = entryIndex(wire);
  const files: File[] = [];
  for (const [index, { name, content, encoding }] of wire.files.entries()) {
    const decoded = decode(content, encoding);
    if (decoded === null) return { path: ['files', index, 'content'], message: `must be ${encoding}` };
    files.push({ name: name ?? (index === entry ? sourceFile : `file${index}.code`), content: decoded });
  }
  const message = faultOfFiles(files);
  if (message !== null) return { path: ['files'], message };
  return [...files.slice(entry, entry + 1), ...files.slice(0, entry), ...files.slice(entry + 1)];
}

function limitsOf(wire: Wire, maxima: JobLimits) {
  return {
    limits: runLimits(
      { timeout: wire.run_timeout, cpu_time: wire.run_cpu_time, memory_limit: wire.run_memory_limit },
      maxima,
    ),
    compileLimits: limitsOfCompiler({
      timeout: wire.compile_timeout,
      cpu_time: wire.compile_cpu_time,
      memory_limit: wire.compile_memory_limit,
    }),
  };
}

function toJob(wire: Wire, dialect: Dialect, maxima: JobLimits): RunJob | Fault {
  const installed = findRuntime(dialect.runtimes, wire.language, wire.version);
  if (installed === undefined) return dialect.unknownRuntime(wire.language, wire.version);
  if (!wire.files.some(({ encoding }) => encoding === 'utf8' || !dialect.needsText))
    return { path: ['files'], message: `must include at least one ${dialect.needsText ? 'utf8 encoded ' : ''}file` };
  const files = toFiles(wire, installed.language.sourceFile);
  if ('path' in files) return files;
  const stdin = dialect.endsLines && !wire.stdin.endsWith('\n') ? `${wire.stdin}\n` : wire.stdin;
  return { installed, files, beside: files, ...limitsOf(wire, maxima), stdin, args: wire.args, interleaved: true };
}

/** The parser of one dialect. No function behind it checks a field again. */
export function v2Schema(dialect: Dialect, maxima: JobLimits) {
  return wireSchema(dialect).transform((wire, context): ExecuteRequest & { kind: 'run' } => {
    const job = toJob(wire, dialect, maxima);
    if ('path' in job) {
      context.addIssue({ code: 'custom', ...job });
      return z.NEVER;
    }
    return { kind: 'run', job, installed: job.installed, userId: undefined, questionId: undefined };
  });
}
