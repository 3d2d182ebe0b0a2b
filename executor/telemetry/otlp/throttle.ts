/** Passes a message on to `tell`, and then drops all others for `quietMs`. */
export function throttle(tell: (what: string) => void, quietMs: number, now = () => performance.now()) {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (what: string): void => {
    if (now() - toldAt < quietMs) return;
    toldAt = now();
    tell(what);
  };
}
