/** The lengths of both outputs before a write to stderr. */
export interface Mark {
  stdout: number;
  stderr: number;
}

/** Parses the launcher's record: two numbers a line. */
export function parseMarks(note: string): Mark[] {
  return note.split('\n').flatMap((line) => {
    const [stdout, stderr] = line.split(' ').map(Number);
    return stdout === undefined || stderr === undefined ? [] : [{ stdout, stderr }];
  });
}

/** A part of one output. */
export interface Chunk {
  from: 'stdout' | 'stderr';
  bytes: Buffer;
}

/**
 * Both outputs in the order in which they were written, as far as it was recorded; the rest comes last. If a program truncates its
 * outputs or seeks in them, some marks point beyond what is there. They are ignored.
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
