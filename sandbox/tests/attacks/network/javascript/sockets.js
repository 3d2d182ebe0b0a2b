// Tries: net, dgram, tls and http, as client and as server, over TCP, UDP and unix sockets, by path and abstract.
// Must: ok
// Layer: seccomp (socket)
const net = require('node:net');
const dgram = require('node:dgram');
const http = require('node:http');
const tls = require('node:tls');

/** How an emitter ends: in one of its good events, or in an error. */
const outcome = (emitter, ...good) =>
  new Promise((resolve) => {
    for (const name of good) emitter.once(name, () => resolve(name));
    emitter.once('error', (error) => resolve(error.code ?? error.errors?.[0].code));
  });

const attempts = {
  tcp: () => outcome(net.connect(@TCP_PORT@, '127.0.0.1'), 'connect'),
  'tcp, IPv6': () => outcome(net.connect(@SERVICE_PORT@, '::1'), 'connect'),
  unix: () => outcome(net.connect('@UNIX_SOCKET@'), 'connect'),
  abstract: () => outcome(net.connect('\0@ABSTRACT_SOCKET@'), 'connect'),
  server: () => outcome(net.createServer().listen(0, '127.0.0.1'), 'listening'),
  'unix server': () => outcome(net.createServer().listen('own'), 'listening'),
  tls: () => outcome(tls.connect(@TCP_PORT@, '127.0.0.1'), 'connect', 'secureConnect'),
  http: () => outcome(http.get('http://127.0.0.1:@SERVICE_PORT@/health'), 'response'),
  'http by unix': () => outcome(http.get({ socketPath: '@UNIX_SOCKET@', path: '/' }), 'response'),
  'http server': () => outcome(http.createServer().listen(0), 'listening'),
  udp: () => new Promise((resolve) => {
    const socket = dgram.createSocket('udp4').on('error', (error) => resolve(error.code));
    socket.send('x', @UDP_PORT@, '127.0.0.1', (error) => resolve(error ? error.code : 'sent'));
  }),
  'udp server': () => outcome(dgram.createSocket('udp6').bind(0), 'listening'),
};
(async () => {
  let told = 0;
  for (const [name, attempt] of Object.entries(attempts)) {
    let got;
    try {
      got = await attempt();
    } catch (error) {
      got = error.code;
    }
    if (got !== 'EACCES' && ++told) console.log(name, got);
  }
  if (told === 0) console.log('refused');
  process.exit();
})();
