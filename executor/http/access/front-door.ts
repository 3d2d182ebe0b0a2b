import { type RequestHandler, Router } from 'express';
import { ServiceError } from '../../grading/index.ts';
import { setAddress } from './caller.ts';

/** The platform sends its probes to each replica itself, past any Front Door, and they tell nothing of a submission. */
const PROBES = ['/health', '/ready'];

/** A header that came once, and not as a list; else undefined. */
const single = (values: readonly string[] | undefined) => (values?.length === 1 ? values[0] : undefined);

/**
 * Refuses every request that did not come through one Azure Front Door with 403, probes excepted, and takes the caller's
 * address from that Front Door. `id` is the resource_guid of its profile, in small letters; with null the headers of a
 * Front Door are ignored.
 *
 * X-Azure-FDID tells our Front Door from somebody else's, whose requests come from the same addresses. Each writes its own
 * id over what a client sends, so the id is no secret and is not compared in constant time. The network must let in
 * Front Doors alone: whoever connects directly can send any header.
 *
 * The address is X-Azure-SocketIP, the peer of the TCP connection to Front Door. X-Azure-ClientIP is not read: Front Door
 * takes it from X-Forwarded-For, which a client can send. A header that is missing, repeated or no IP address leaves the
 * caller the address of the connection, so that all such callers share one rate limit.
 *
 * Sources: learn.microsoft.com/azure/frontdoor/front-door-http-headers-protocol and …/frontdoor/origin-security.
 */
export function requireFrontDoor(id: string | null): RequestHandler {
  if (id === null) return (_req, _res, next) => next();
  const requireId: RequestHandler = (req, res, next) => {
    if (single(req.headersDistinct['x-azure-fdid'])?.toLowerCase() !== id)
      throw new ServiceError('forbidden', 'Requests must come through Front Door.');
    const address = single(req.headersDistinct['x-azure-socketip']);
    if (address !== undefined) setAddress(res, address);
    next();
  };
  const passProbe: RequestHandler = ({ method }, _res, next) =>
    next(method === 'GET' || method === 'HEAD' ? 'router' : undefined);
  // Not `get`: of a path without OPTIONS a Router answers that by itself.
  return Router().all(PROBES, passProbe).use(requireId);
}
