// Prints without end (100 MB at most, to be harmless elsewhere).
// Must be output_limit_exceeded.
const line = 'ok'.repeat(512);
for (let i = 0; i < 100 * 1024; i++) console.log(line);
