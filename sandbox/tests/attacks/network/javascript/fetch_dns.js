// Tries: fetch, WebSocket, EventSource, and the two resolvers: libc's in a thread, and node's own by UDP.
// Must: ok
// Layer: seccomp (socket)
const dns = require('node:dns').promises;
const { networkInterfaces } = require('node:os');

const resolver = new dns.Resolver({ timeout: 100, tries: 1 });
const attempts = {
  fetch: () => fetch('http://127.0.0.1:@SERVICE_PORT@/health'),
  'fetch metadata': () => fetch('http://169.254.169.254/metadata/instance', { signal: AbortSignal.timeout(500) }),
  post: () => fetch('http://127.0.0.1:@SERVICE_PORT@/execute', { method: 'POST', body: '{}' }),
  websocket: () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket('ws://127.0.0.1:@TCP_PORT@/');
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('refused'));
    }),
  lookup: () => dns.lookup('example.com'),
  'lookup localhost': () => dns.lookup('localhost'),
  resolve: () => dns.resolve4('example.com'),
  'resolve by a server of ours': () => {
    resolver.setServers(['127.0.0.1:@UDP_PORT@']);
    return resolver.resolveTxt('secret.attack.test');
  },
  reverse: () => dns.reverse('127.0.0.1'),
  service: () => dns.lookupService('127.0.0.1', 22),
  interfaces: async () => networkInterfaces().lo ?? Promise.reject(new Error('none')),
};
(async () => {
  let told = 0;
  for (const [name, attempt] of Object.entries(attempts))
    try {
      const got = await attempt();
      told++;
      console.log(name, String(got?.status ?? JSON.stringify(got)));
    } catch (error) {
      // The walker sees whether anybody was reached; a resolver's server that does not answer is no refusal.
      if (error.code === 'ETIMEOUT' && ++told) console.log(name, error.code);
    }
  if (told === 0) console.log('refused');
  process.exit();
})();
