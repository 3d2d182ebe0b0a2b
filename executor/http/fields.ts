import { z } from 'zod';

const SOURCE_BYTES_MAX = 256 * 1024;
const FILES_MAX = 64;
const ARGS_MAX = 32;
const ARG_BYTES_MAX = 1024;
const NAME_BYTES_MAX = 200;
export const ID_LENGTH_MAX = 128;

const byteLength = (text: string) => Buffer.byteLength(text);

/** Half of a surrogate pair cannot be written as UTF-8: the program would be given something else. */
export const Text = z.string().refine((text) => text.isWellFormed(), 'must not contain half of a surrogate pair');
/** A path of plain names: nothing absolute, nothing that leads out, nothing hidden, nothing a compiler takes for an option. */
const FileName = z
  .string()
  .refine((name) => byteLength(name) <= NAME_BYTES_MAX, 'must be at most 200 bytes')
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{N}_.+-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}_.+-]*){0,7}$/u,
    'must be a plain relative path: letters, digits, "_", ".", "+", "-" and "/"',
  );
export const Source = Text.refine((text) => byteLength(text) <= SOURCE_BYTES_MAX, 'must be at most 256 KB');
const File = z.strictObject({ name: FileName, content: Source });
export const Files = z
  .array(File)
  .min(1)
  .max(FILES_MAX)
  .refine((files) => new Set(files.map((file) => file.name)).size === files.length, 'names must differ')
  .refine(
    (files) => !files.some(({ name }) => files.some((file) => file.name.startsWith(`${name}/`))),
    'a file cannot be a folder too',
  )
  .refine(
    (files) => files.reduce((sum, file) => sum + byteLength(file.content), 0) <= SOURCE_BYTES_MAX,
    'must be at most 256 KB in all',
  );
const Argument = Text.refine((text) => byteLength(text) <= ARG_BYTES_MAX, 'must be at most 1 KB').refine(
  (text) => !text.includes('\0'),
  'must not contain NUL',
);
export const Args = z.array(Argument).max(ARGS_MAX);
export const Id = Text.min(1).max(ID_LENGTH_MAX);
