import { ServiceError } from '../../grading/index.ts';

export interface UserLimit {
  /** Refuses one execution too many. Disposed when the execution is over. */
  enter(scope: string, userId: string | undefined): Disposable;
}

/**
 * So many executions of one user at once, waiting ones included, so that one contestant cannot fill the queue; 0 is no
 * limit. Whose user it is, is the scope: what two callers call alike are two users.
 */
export function createUserLimit(executionsMax: number): UserLimit {
  const executions = new Map<string, number>();

  function leave(user: string): void {
    const left = (executions.get(user) ?? 0) - 1;
    if (left > 0) executions.set(user, left);
    else executions.delete(user);
  }

  return {
    enter(scope, userId) {
      if (executionsMax === 0 || userId === undefined) return { [Symbol.dispose]() {} };
      const user = JSON.stringify([scope, userId]);
      const count = executions.get(user) ?? 0;
      if (count >= executionsMax)
        throw new ServiceError('user_busy', `This user has ${count} executions already; wait for one to end.`);
      executions.set(user, count + 1);
      return { [Symbol.dispose]: () => leave(user) };
    },
  };
}
