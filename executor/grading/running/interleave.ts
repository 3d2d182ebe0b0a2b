/** What follows in stderr was written when so much of both was there. */
export interface Mark {
  stdout: number;
  stderr: number;
}

/** The launcher's note: two numbers a line. */
export function parseMarks(note: string): Mark[] {
  return note.split('\n').flatMap((line) => {
    const [stdout, stderr] = line.split(' ').map(Number);
    return stdout === undefined || stderr === undefined ? [] : [{ stdout, stderr }];
  });
}

/** A part of one of the outputs. */
export interface Chunk {
  from: 'stdout' | 'stderr';
  bytes: Buffer;
}

/**
 * Both outputs in the order in which they were written, as far as it was noted: what is left of them comes last. A
 * program that truncates its outputs, or seeks in them, makes marks of what is no longer there: they are passed over.
 */
export function interleave(stdout: Buffer, stderr: Buffer, marks: readonly Mark[]): Chunk[] {
  const chunks: Chunk[] = [];
  let out = 0;
  let err = 0;
  for (const mark of [...marks, { stdout: out, stderr: stderr.length }, { stdout: stdout.length, stderr: 0 }]) {
    chunks.push({ from: 'stderr', bytes: stderr.subarray(err, mark.stderr) });
    chunks.push({ from: 'stdout', bytes: stdout.subarray(out, mark.stdout) });
    err = Math.max(err, mark.stderr);
    out = Math.max(out, mark.stdout);
  }
  return chunks.filter(({ bytes }) => bytes.length > 0);
}
