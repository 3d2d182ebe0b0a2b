// Hashing and compression in libuv's pool, more at once than it has threads.
const { pbkdf2, createHash } = require('node:crypto');
const { deflate, inflateSync } = require('node:zlib');

let left = 16;
const done = (isRight) => {
  if (!isRight) console.log('wrong');
  if (--left === 0) console.log('ok');
};
for (let i = 0; i < 8; i++) {
  pbkdf2('secret', 'salt', 1000, 32, 'sha256', (error, key) => done(error === null && key.length === 32));
  deflate('x'.repeat(100_000), (_error, packed) => done(inflateSync(packed).length === 100_000));
}
createHash('sha256').update('x').digest('hex');
