import type { Outcome, Person } from './people.ts';

/** For tests: a person whose program must get `accepted`. */
export const person = (arrivedSeconds: number, endSeconds: number | null, outcome: Outcome, refusals = 0): Person => ({
  submission: {
    solution: { path: 'sum/accepted/a.c', language: 'c', code: 'int main;', verdict: 'accepted', request: {} },
    body: '{}',
  },
  arrivedSeconds,
  refusals,
  end: endSeconds === null ? null : { seconds: endSeconds, outcome },
});

/** For tests: a verdict after so many seconds of work. */
export const served = (replica: string, workSeconds = 1, verdict = 'accepted'): Outcome => ({
  kind: 'served',
  verdict,
  replica,
  workSeconds,
});
