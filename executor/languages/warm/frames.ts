/** What is said to a warm compiler, and what it answers. Numbers have 4 bytes, the highest first; a text or a file is its length and its bytes. */
import type { SourceFile } from '../language.ts';

export interface WarmAnswer {
  succeeded: boolean;
  /** Of the thread that compiled. */
  cpuTimeUs: number;
  /** Resident bytes of the process when it had compiled. */
  memoryBytes: number;
  messages: Buffer;
  /** By their paths in the folder of what is made. */
  files: readonly { name: string; content: Buffer }[];
}

/** More than that in one answer is not what a compilation usually makes. Together with the sources it is less than SCRATCH_FILES. */
export const FILES_MAX = 300;
const NAME_BYTES_MAX = 255;
const PATH_BYTES_MAX = 1000;

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function withLength(content: string | Buffer): Buffer[] {
  const bytes = Buffer.from(content);
  return [number(bytes.length), bytes];
}

/** How many sources; of each, the name and the text. */
export function encodeRequest(sources: readonly SourceFile[]): Buffer {
  return Buffer.concat([
    number(sources.length),
    ...sources.flatMap(({ name, content }) => [...withLength(name), ...withLength(content)]),
  ]);
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  number(): number {
    this.#at += 4;
    return this.#bytes.readUInt32BE(this.#at - 4);
  }

  take(): Buffer {
    const length = this.number();
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError('an answer ends in a part');
    return this.#bytes.subarray(from, this.#at);
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError('an answer goes on');
  }
}

/** A path below the folder of what is made, as a package and a class have it. It becomes the name of a file that the service writes. */
function toPath(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  const parts = name.split('/');
  const isPlain = (part: string) =>
    part !== '' && part !== '.' && part !== '..' && !part.includes('\0') && Buffer.byteLength(part) <= NAME_BYTES_MAX;
  if (bytes.length > PATH_BYTES_MAX || !parts.every(isPlain) || !Buffer.from(name).equals(bytes))
    throw new RangeError('an answer has a path that is none');
  return name;
}

/** Throws RangeError for what is not an answer, or is one with too many files. */
export function decodeAnswer(bytes: Buffer): WarmAnswer {
  const reader = new Reader(bytes);
  const succeeded = reader.number();
  if (succeeded > 1) throw new RangeError('an answer begins with neither 0 nor 1');
  const cpuTimeUs = reader.number();
  const memoryBytes = reader.number() * 1024;
  const messages = reader.take();
  const count = reader.number();
  if (count > FILES_MAX) throw new RangeError('an answer has too many files');
  const files = Array.from({ length: count }, () => ({ name: toPath(reader.take()), content: reader.take() }));
  reader.end();
  const folded = new Set(files.flatMap(({ name }) => [name, ...foldersOf(name).map((folder) => `${folder}/`)]));
  const isClear = files.every(({ name }) => !folded.has(`${name}/`));
  if (new Set(files.map(({ name }) => name)).size < count || !isClear)
    throw new RangeError('an answer has one path twice');
  return { succeeded: succeeded === 1, cpuTimeUs, memoryBytes, messages, files };
}

const foldersOf = (name: string) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index));
