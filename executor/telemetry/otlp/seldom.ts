/** Passes on what is told to it, and then nothing for `quietMs`. */
export function seldom(tell: (what: string) => void, quietMs: number, now = () => performance.now()) {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (what: string): void => {
    if (now() - toldAt < quietMs) return;
    toldAt = now();
    tell(what);
  };
}
