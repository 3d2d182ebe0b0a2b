/** Which fork servers a launcher has. See launcher/fork_server.h. */

/** As launcher/fork_client.h has it: a launcher names its servers by numbers from 1 on. */
export const SERVERS_MAX = 4;

/** What a server costs to start is what these many runs save by it (docs/performance.md, "How Java starts"). */
const WANTED_MIN = 8;

/** No server is replaced before: runs of more memory limits than there are places would start servers that fork for nobody. */
const KEPT_MS = 60_000;

interface Running {
  name: string;
  pid: number;
  startedAt: number;
  lastUse: number;
}

/** The servers of one launcher. */
export class ForkServers {
  readonly #running: (Running | undefined)[];
  readonly #wanted = new Map<string, number>();
  readonly #now: () => number;
  #uses = 0;

  /** `now` is in ms. */
  constructor(max: number, now = () => performance.now()) {
    this.#running = Array.from({ length: Math.min(max, SERVERS_MAX) }, () => undefined);
    this.#now = now;
  }

  /** The number of the server of this name for a run; 0 if there is none. */
  use(name: string): number {
    const index = this.#running.findIndex((server) => server?.name === name);
    const server = this.#running[index];
    if (server !== undefined) server.lastUse = ++this.#uses;
    return index + 1;
  }

  /** Called for each run that finds no server: whether enough have wanted it. */
  isDue(name: string): boolean {
    const wanted = (this.#wanted.get(name) ?? 0) + 1;
    this.#wanted.set(name, wanted);
    return wanted >= WANTED_MIN;
  }

  /** The number for a new server: a free one, or that of the server whose last use is longest ago. 0 if it was started only lately. */
  nextNumber(): number {
    const uses = this.#running.map((server) => server?.lastUse ?? -1);
    const index = uses.indexOf(Math.min(...uses));
    const isNew = this.#now() - (this.#running[index]?.startedAt ?? Number.NEGATIVE_INFINITY) < KEPT_MS;
    return isNew ? 0 : index + 1;
  }

  /** A server of this name was started, and has this number from now on. */
  started(number: number, name: string, pid: number): void {
    this.#wanted.delete(name);
    this.#running[number - 1] = { name, pid, startedAt: this.#now(), lastUse: ++this.#uses };
  }

  nameOf(number: number): string | undefined {
    return this.#running[number - 1]?.name;
  }

  isOne(pid: number): boolean {
    return this.#running.some((server) => server?.pid === pid);
  }
}
