// Tries: to overflow the stack of the check and of the interpreter with nested source; and to have a regular expression of gigabytes compiled.
// Must: ok or runtime_error or memory_limit_exceeded
// Layer: rlimits (STACK, DATA) and the sum of resident memory; a crash is the program's own
// Which of these ends in an exception and which in a crash is a matter of the version.
const depth = 3_000;
const sources = [
  '['.repeat(depth), '('.repeat(depth), '{'.repeat(depth), '-~'.repeat(depth) + 1, '!'.repeat(depth) + 1, 'a=>'.repeat(depth) + 1,
  'a?'.repeat(depth), '`${'.repeat(depth), 'if(1);else '.repeat(depth), 'a=>{'.repeat(depth), 'new '.repeat(depth) + 'a', 'await '.repeat(depth),
  'function a(){'.repeat(depth), 'class A{static{'.repeat(depth), 'a:'.repeat(depth), '1+('.repeat(depth), 'a['.repeat(depth), 'x**'.repeat(depth) + 1,
];
const patterns = ['('.repeat(depth) + ')'.repeat(depth), '(?:'.repeat(depth) + 'a' + '{2,}){2,}'.repeat(5), `${'(?:'.repeat(9)}a${'{1000})'.repeat(9)}`, '(?=' .repeat(depth) + ')'.repeat(depth), '[' + 'a-z&&['.repeat(depth), '\\u{1F600}'.repeat(depth)];
for (const source of sources) {
  try {
    new Function(source);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
}
for (const pattern of patterns) {
  for (const flags of ['', 'v']) {
    try {
      new RegExp(pattern, flags).test('a'.repeat(100));
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    }
  }
}
console.log('refused');
