import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';

const compressBytes = promisify(zstdCompress);
const decompressBytes = promisify(zstdDecompress);

/** Compresses in a thread of libuv: other requests are served meanwhile. */
export const compress = (parts: readonly Buffer[]): Promise<Buffer> => compressBytes(Buffer.concat(parts));

export const decompress = (bytes: Uint8Array): Promise<Buffer<ArrayBuffer>> =>
  decompressBytes(bytes) as Promise<Buffer<ArrayBuffer>>;
