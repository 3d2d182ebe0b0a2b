/** Which fork servers a launcher has. See launcher/fork_server.h. */

/** As launcher/fork_client.h has it: a launcher names its servers by numbers from 1 on. */
export const SERVERS_MAX = 4;

/** What a server costs to start is what these many runs save by it (docs/performance.md, "How Java starts"). */
const WANTED_MIN = 8;

interface Running {
  name: string;
  pid: number;
  lastUse: number;
}

/** The servers of one launcher. When it has as many as it can, a new one takes the place of the one whose last use is longest ago. */
export class ForkServers {
  readonly #running: (Running | undefined)[];
  readonly #wanted = new Map<string, number>();
  #uses = 0;

  constructor(max: number) {
    this.#running = Array.from({ length: Math.min(max, SERVERS_MAX) }, () => undefined);
  }

  /** The number of the server of this name for a run; 0 if there is none. */
  use(name: string): number {
    const index = this.#running.findIndex((server) => server?.name === name);
    const server = this.#running[index];
    if (server !== undefined) server.lastUse = ++this.#uses;
    return index + 1;
  }

  /** Called for each run that finds no server: whether to start it. */
  isDue(name: string): boolean {
    const wanted = (this.#wanted.get(name) ?? 0) + 1;
    this.#wanted.set(name, wanted);
    return wanted >= WANTED_MIN;
  }

  /** The number for a new server. */
  nextNumber(): number {
    const uses = this.#running.map((server) => server?.lastUse ?? -1);
    return uses.indexOf(Math.min(...uses)) + 1;
  }

  /** A server of this name was started, and has this number from now on. */
  started(number: number, name: string, pid: number): void {
    this.#wanted.clear();
    this.#running[number - 1] = { name, pid, lastUse: ++this.#uses };
  }

  nameOf(number: number): string | undefined {
    return this.#running[number - 1]?.name;
  }

  isOne(pid: number): boolean {
    return this.#running.some((server) => server?.pid === pid);
  }
}
