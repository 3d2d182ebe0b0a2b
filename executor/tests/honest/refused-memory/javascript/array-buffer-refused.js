// An ArrayBuffer of 8 GB.
// no reference: a bare machine may have so much
// expected: {"verdict": "memory_limit_exceeded"}
new Uint8Array(new ArrayBuffer(8 * 2 ** 30))[0] = 1;
