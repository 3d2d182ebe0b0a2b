import { z } from 'zod';
import { type Connections, PREFIX } from './connections.ts';

const PackedOutcome = z.object({ kind: z.string(), data: z.base64() });

const Notice = z.union([
  z.object({ kind: z.literal('started'), id: z.string() }),
  z.object({ kind: z.literal('event'), id: z.string(), name: z.string(), payload: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('ended'), id: z.string(), outcome: PackedOutcome.optional() }),
]);
/** What the replica that runs a job tells the one that accepted it. */
export type Notice = z.output<typeof Notice>;

const CANCELLED = `${PREFIX}:cancelled`;
const channelOf = (replica: string) => `${PREFIX}:replica:${replica}`;

function parseNotice(text: string): Notice | null {
  try {
    return Notice.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export interface Notices {
  /** Tells `replica`. A notice can get lost: whoever waits for one looks at the outcome now and then, too. */
  send(replica: string, notice: Notice): void;
  /** Tells whoever runs a job that nobody waits for it any more. */
  cancel(id: string): void;
}

/** Passes notices between replicas over Redis' Pub/Sub. */
export function openNotices(
  { patient, subscriber }: Pick<Connections, 'patient' | 'subscriber'>,
  replica: string,
  on: { notice: (notice: Notice) => void; cancelled: (id: string) => void; trouble: (what: string) => void },
): Notices {
  const own = channelOf(replica);
  const publish = (channel: string, text: string) => {
    patient.publish(channel, text).catch((error: Error) => on.trouble(error.message));
  };
  /** A replica of another version may send what is unknown here. */
  function hear(text: string): void {
    const notice = parseNotice(text);
    if (notice === null) on.trouble('a notice of another replica cannot be read');
    else on.notice(notice);
  }
  subscriber.on('message', (channel: string, text: string) => {
    if (channel === CANCELLED) return on.cancelled(text);
    if (channel === own) hear(text);
  });
  // ioredis subscribes again by itself after a reconnection. Without Redis it does so as soon as that is there.
  subscriber.subscribe(own, CANCELLED).catch((error: Error) => on.trouble(error.message));
  return {
    send: (to, notice) => publish(channelOf(to), JSON.stringify(notice)),
    cancel: (id) => publish(CANCELLED, id),
  };
}
