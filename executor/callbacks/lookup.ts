import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';

/** All addresses of a host. Rejects where there is none. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<LookupAddress[]>;

/** Where callbacks may go. Tests have one of their own; no setting changes it. */
export interface Reach {
  resolve: Resolve;
  isAllowedAddress: (address: string) => boolean;
  /** Trusted instead of the usual authorities. */
  ca?: string;
}

export class RefusedAddress extends Error {
  readonly code = 'address_refused';
}

const toAddresses = (family: 4 | 6, found: PromiseSettledResult<string[]>): LookupAddress[] =>
  found.status === 'fulfilled' ? found.value.map((address) => ({ address, family })) : [];

/** Not `dns.lookup`, which takes threads that everything else needs: a name server that never answers would hold them. */
export function resolveBy(createResolver = () => new Resolver({ timeout: 2_000, tries: 2 })): Resolve {
  return async (host, signal) => {
    const resolver = createResolver();
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    signal.removeEventListener('abort', cancel);
    const addresses = [...toAddresses(4, ipv4), ...toAddresses(6, ipv6)];
    if (addresses.length === 0 && ipv4.status === 'rejected') throw ipv4.reason;
    return addresses;
  };
}

export const publicReach: Reach = { resolve: resolveBy(), isAllowedAddress: isPublicAddress };

/**
 * The only look-up of a connection: the socket gets the addresses that were judged, so it does not matter what the name
 * means a moment later. One address that is not allowed refuses them all.
 */
export function checkedLookup({ resolve, isAllowedAddress }: Reach, signal: AbortSignal): LookupFunction {
  return (host, options, callback) => {
    resolve(host, signal).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isAllowedAddress(address)))
          return callback(new RefusedAddress(`${host} has an address that is not allowed`), '');
        if (options.all === true) return callback(null, addresses);
        callback(null, first.address, first.family);
      },
      (error) => callback(error, ''),
    );
  };
}
