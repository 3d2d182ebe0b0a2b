// Bytes that are no text.
// route: piston
// expected: "\u0000\ufffd\ufffd\n"
process.stdout.write(Buffer.from([0, 0xff]), () => {
  require('node:fs').writeFileSync('/dev/stdout', Buffer.from([0xfe, 10]));
});
