/** Forwards a message to `tell`, and drops those of the next `quietMs`. */
export function throttle(tell: (what: string) => void, quietMs: number, now = () => performance.now()) {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (what: string): void => {
    if (now() - toldAt < quietMs) return;
    toldAt = now();
    tell(what);
  };
}
