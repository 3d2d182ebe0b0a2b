// Catches the RangeError of a buffer that is too long for anything, and ends well.
try {
  Buffer.alloc(2 ** 53);
} catch (error) {
  if (error instanceof RangeError) console.log('ok');
}
