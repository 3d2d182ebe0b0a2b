import type { StoredEvent, SubmissionStore, Try } from '../../submissions/store.ts';
import type { Tell } from '../execute/reply.ts';

/** Each write waits for the disk, and a job can report a hundred tests in that time. */
const COLLECT_MS = 50;

/** Stores the events of a try, several at a time. */
export function createReporter(store: SubmissionStore, attempt: Try) {
  const events: (() => StoredEvent)[] = [];
  let testsDone = 0;
  let timer: NodeJS.Timeout | undefined;
  let written = Promise.resolve();

  /** Resolves when all that was told is stored. Throws what the store throws. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const told = events.splice(0).map((event) => event());
    written = written.then(() => store.report(attempt, told, testsDone));
    written.catch(() => {}); // whoever flushes last gets it
    return written;
  }

  const tell: Tell = ({ name, payload }) => {
    if (name === 'test') testsDone++;
    events.push(() => ({ name, data: JSON.stringify(payload()) }));
    timer ??= setTimeout(flush, COLLECT_MS);
  };
  return { tell, flush };
}
