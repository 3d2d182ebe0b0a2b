import { Readable } from 'node:stream';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import type { GivenAnswer } from '../http/execute/idempotency/kept-answers.ts';

type Body = GivenAnswer['body'];

/** Collects a stream, or returns null if it is longer. */
async function collect(stream: AsyncIterable<Buffer>, bytesMax: number): Promise<Buffer[] | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes > bytesMax) return null;
    parts.push(part);
  }
  return parts;
}

/** Compresses a body. Null if the result would be longer. */
export async function packBody(body: Body, packedBytesMax: number): Promise<Buffer | null> {
  const parts = await collect(Readable.from(body).pipe(createZstdCompress()), packedBytesMax);
  return parts === null ? null : Buffer.concat(parts);
}

/** Throws if it is no packed body, or longer. */
export async function unpackBody(packed: Buffer, bytesMax: number): Promise<Body> {
  const unpacked = await collect(Readable.from([packed]).pipe(createZstdDecompress()), bytesMax);
  if (unpacked === null) throw new RangeError('An answer in Redis is too long.');
  return unpacked;
}
