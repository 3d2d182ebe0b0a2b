/** Waiting jobs, in the order of their turns. Owners take turns, so the tenth job of one never comes before the first of another. */
export class FairQueue<T> {
  /** The waiting jobs of each owner. The first owner of the map is the next to have a turn. */
  readonly #jobs = new Map<string, T[]>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(owner: string, job: T): void {
    const jobs = this.#jobs.get(owner);
    if (jobs === undefined) this.#jobs.set(owner, [job]);
    else jobs.push(job);
    this.#length++;
  }

  /** Takes the next job. Its owner goes behind all other owners. */
  shift(): T | undefined {
    const [next] = this.#jobs;
    if (next === undefined) return undefined;
    const [owner, jobs] = next;
    const job = jobs.shift();
    this.#jobs.delete(owner);
    if (jobs.length > 0) this.#jobs.set(owner, jobs);
    this.#length--;
    return job;
  }

  /** Takes back a job that does not want to wait any more. */
  remove(owner: string, job: T): void {
    const jobs = this.#jobs.get(owner) ?? [];
    const index = jobs.indexOf(job);
    if (index < 0) return;
    jobs.splice(index, 1);
    if (jobs.length === 0) this.#jobs.delete(owner);
    this.#length--;
  }

  /** The sum of `cost` over the jobs that come before the next one that the owner pushes, as things stand. */
  ahead(owner: string, cost: (job: T) => number): number {
    const own = this.#jobs.get(owner)?.length ?? 0;
    let isBefore = true; // in each round, owners that stand before this one have a turn more
    let sum = 0;
    for (const [other, jobs] of this.#jobs) {
      if (other === owner) isBefore = false;
      const turns = isBefore ? own + 1 : own;
      for (const job of jobs.slice(0, turns)) sum += cost(job);
    }
    return sum;
  }
}
