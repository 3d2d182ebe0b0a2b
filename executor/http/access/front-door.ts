import { type RequestHandler, Router } from 'express';
import { ServiceError } from '../../grading/index.ts';
import { setAddress } from './caller.ts';

/** The platform sends probes directly to each replica, not through Front Door. Their answers reveal nothing of submissions. */
const PROBES = ['/health', '/ready'];

/** The value of a header that was sent exactly once, else undefined. */
const single = (values: readonly string[] | undefined) => (values?.length === 1 ? values[0] : undefined);

/**
 * Requests that did not come through the configured Azure Front Door get 403, except probes. The caller's address is the
 * one that Front Door reports. `id` is the resource_guid of its profile, in lower case; null ignores its headers.
 *
 * X-Azure-FDID distinguishes this Front Door from those of others, which use the same addresses. Front Door overwrites the
 * header with its own id, so the id is no secret and is not compared in constant time. The network must admit Front Door
 * only: a client that connects directly can send any header.
 *
 * The address is X-Azure-SocketIP, the peer of the TCP connection to Front Door. X-Azure-ClientIP is not used: Front Door
 * copies it from X-Forwarded-For, which a client can send. If the header is missing, repeated or not an IP address, the
 * address of the connection is used, so all such callers share one rate limit.
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
  // Not `get`: where a path has no OPTIONS, a Router answers it by itself.
  return Router().all(PROBES, passProbe).use(requireId);
}
