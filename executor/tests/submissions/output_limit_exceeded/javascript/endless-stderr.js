// Prints the right answer and then complains without end on stderr (100 MB at most).
// Must be output_limit_exceeded: the limit holds for stderr too.
const line = 'e'.repeat(1023);
console.log('ok');
for (let i = 0; i < 100 * 1024; i++) console.error(line);
