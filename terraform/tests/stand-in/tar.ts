/** The files in a .tgz, one after another. Enough for what npm packs: plain files, in ustar headers. */

import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

export function* filesInTarball(tarball: Buffer): Generator<{ path: string; content: Buffer }> {
  const tar = gunzipSync(tarball);
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const text = (from: number, to: number) => tar.toString('utf8', at + from, at + to).replace(/\0[\s\S]*$/, '');
    const name = text(0, 100);
    if (name === '') return; // the end is a block of zeros
    const size = Number.parseInt(text(124, 136), 8);
    const prefix = text(345, 500);
    const start = at + BLOCK;
    yield { path: prefix === '' ? name : `${prefix}/${name}`, content: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
