import type { SubmissionStore } from '../../submissions/store.ts';

/** Whoever waits for a change looks so often even if no notice came: it can get lost between replicas. */
const LOOK_MS = 2_000;

export interface Changes extends Disposable {
  /** Resolves at the next change, at once if there was one since the last call, after a while, or when the signal aborts. */
  next: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The changes of a submission. Begin to watch before it is read: no change in between is missed. */
export function changesOf(store: Pick<SubmissionStore, 'watch'>, id: string): Changes {
  let changed = Promise.withResolvers<void>();
  const watching = store.watch(id, () => changed.resolve());
  return {
    async next(ms, signal) {
      const over = Promise.withResolvers<void>();
      const timer = setTimeout(over.resolve, Math.min(ms, LOOK_MS));
      const leave = () => over.resolve();
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
      const isChanged = await Promise.race([changed.promise.then(() => true), over.promise.then(() => false)]);
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
      if (isChanged) changed = Promise.withResolvers();
    },
    [Symbol.dispose]: () => watching[Symbol.dispose](),
  };
}
