import { ServiceError } from '../../grading/index.ts';

export interface UserLimit {
  /** Throws ServiceError when the user has too many executions. Dispose the result when the execution has ended. */
  enter(scope: string, userId: string | undefined): Promise<AsyncDisposable>;
}

export const userBusy = (count: number) =>
  new ServiceError('user_busy', `This user has ${count} executions already; wait for one to end.`);

/**
 * Limits the simultaneous executions of one user, queued ones included, so that one contestant cannot fill the queue; 0
 * means no limit. The scope is the caller: equal ids of two callers are two users.
 */
export function createUserLimit(executionsMax: number): UserLimit {
  const executions = new Map<string, number>();

  function leave(user: string): void {
    const left = (executions.get(user) ?? 0) - 1;
    if (left > 0) executions.set(user, left);
    else executions.delete(user);
  }

  return {
    async enter(scope, userId) {
      if (executionsMax === 0 || userId === undefined) return { async [Symbol.asyncDispose]() {} };
      const user = JSON.stringify([scope, userId]);
      const count = executions.get(user) ?? 0;
      if (count >= executionsMax) throw userBusy(count);
      executions.set(user, count + 1);
      return { [Symbol.asyncDispose]: async () => leave(user) };
    },
  };
}
