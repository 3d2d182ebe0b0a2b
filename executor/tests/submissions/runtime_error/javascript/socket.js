// Listens on a free TCP port.
// Must be runtime_error: there is no network.
const server = require('node:http').createServer();
server.listen(0, '127.0.0.1', () => {
  console.log('ok');
  server.close();
});
