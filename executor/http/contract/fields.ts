import { z } from 'zod';

/*
 * The fields that requests of all APIs share. JSON Schema has no keyword for a bound in bytes, so the OpenAPI document has
 * the largest number of characters that fit in it.
 */

export const SOURCE_BYTES_MAX = 256 * 1024;
export const FILES_MAX = 64;
const ARGS_MAX = 32;
const ARG_BYTES_MAX = 1024;
const NAME_BYTES_MAX = 200;
export const ID_LENGTH_MAX = 128;

/** A lone surrogate cannot be written as UTF-8: the program would get a different text. */
export const Text = z.string().refine((text) => text.isWellFormed(), 'must not contain half of a surrogate pair');

/** A relative path of plain names: no `..`, no hidden files, nothing that a compiler takes for an option. */
export const FileName = z
  .string()
  .refine((name) => Buffer.byteLength(name) <= NAME_BYTES_MAX, { error: 'must be at most 200 bytes', abort: true })
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{N}_.+-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}_.+-]*){0,7}$/u,
    'must be a plain relative path: letters, digits, "_", ".", "+", "-" and "/"',
  )
  .meta({
    maxLength: NAME_BYTES_MAX,
    description: 'A relative path of at most 200 bytes, made of letters, digits, `_`, `.`, `+`, `-` and `/`.',
  });

const Argument = Text.refine((text) => Buffer.byteLength(text) <= ARG_BYTES_MAX, 'must be at most 1 KB').refine(
  (text) => !text.includes('\0'),
  'must not contain NUL',
);
/** Describes an argument in the document only; `Args` validates it. */
const DescribedArgument: z.ZodType<string, string> = z.any().meta({
  type: 'string',
  maxLength: ARG_BYTES_MAX,
  pattern: '^[^\\u0000]*$',
  description: 'At most 1 KB, without NUL bytes.',
});

/** Reports the first invalid argument only: to report 32 of each of 1000 tests would take 0.1 s. */
export const Args = z
  .array(DescribedArgument)
  .max(ARGS_MAX)
  .superRefine((args, context) => {
    for (const [index, argument] of args.entries()) {
      const issue = Argument.safeParse(argument).error?.issues[0];
      if (issue === undefined) continue;
      return context.addIssue({ code: 'custom', path: [index], message: issue.message });
    }
  });
export const Source = Text.refine((text) => Buffer.byteLength(text) <= SOURCE_BYTES_MAX, 'must be at most 256 KB').meta(
  {
    maxLength: SOURCE_BYTES_MAX,
    description: 'Contents of the file, at most 256 KB.',
  },
);
export const Id = Text.min(1).max(ID_LENGTH_MAX);

/** For all sources of a program together. */
export const TOO_LARGE = 'must be at most 256 KB in all';

/** The error in a list of files that are each valid, or null. */
export function faultOfFiles(files: readonly { name: string; content: string | Buffer }[]): string | null {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (new Set(files.map(({ name }) => name)).size < files.length) return 'names must differ';
  if (files.some(({ name }) => files.some((file) => file.name.startsWith(`${name}/`))))
    return 'a file cannot be a folder too';
  return bytes > SOURCE_BYTES_MAX ? TOO_LARGE : null;
}

const File = z.strictObject({ name: FileName, content: Source }).meta({
  id: 'SourceFile',
  description: 'One file of a program. Names must differ, and all files of a program together have at most 256 KB.',
});
export const Files = z
  .array(File)
  .min(1)
  .max(FILES_MAX)
  .superRefine((files, context) => {
    const message = faultOfFiles(files);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
