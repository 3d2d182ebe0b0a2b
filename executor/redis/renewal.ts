import type { RedisConnection } from './connect.ts';

/** Renews a lease three times in its duration until it is disposed. The lease of a process that dies expires. */
export function renewal(leaseMs: number, renew: () => Promise<unknown>, report: RedisConnection['report']): Disposable {
  const timer = setInterval(() => void renew().catch(report), leaseMs / 3).unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
