/** One entry of CALLBACK_HOSTS. */
export interface AllowedHost {
  /** In lower case; of a wildcard what follows `*.`. */
  name: string;
  isWildcard: boolean;
  port: number;
}

/** At least two labels, the last of which begins with a letter: no IP address in any spelling. */
const HOST =
  /^(?<wildcard>\*\.)?(?<name>(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z](?:[a-z\d-]*[a-z\d])?)(?::(?<port>\d{1,5}))?$/i;
const SUBDOMAIN = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+$/;
const HTTPS_PORT = 443;

/** Null where it is not `HOST`, `*.HOST`, `HOST:PORT` or `*.HOST:PORT`. */
export function parseHost(text: string): AllowedHost | null {
  const { wildcard, name, port } = HOST.exec(text)?.groups ?? {};
  if (name === undefined) return null;
  const host = { name: name.toLowerCase(), isWildcard: wildcard !== undefined, port: Number(port ?? HTTPS_PORT) };
  return host.port >= 1 && host.port <= 65_535 ? host : null;
}

/** Whether requests may go there. The URL has been parsed, so its host is in lower case and each IPv4 address in dotted form. */
export function isAllowed(hosts: readonly AllowedHost[], { protocol, hostname, port }: URL): boolean {
  if (protocol !== 'https:') return false;
  return hosts.some((host) => {
    if (Number(port || HTTPS_PORT) !== host.port) return false;
    if (!host.isWildcard) return hostname === host.name;
    return hostname.endsWith(`.${host.name}`) && SUBDOMAIN.test(hostname.slice(0, -host.name.length));
  });
}
