/** The largest position at or before `end` where no character is cut in two. */
export function characterStart(bytes: Buffer, end: number): number {
  let start = end;
  for (let back = 0; back < 3 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80; back++) start--;
  return start;
}
