// Prints 20 MB in one call and swallows every error.
// Must be output_limit_exceeded, although the exit code is 0.
process.on('uncaughtException', () => process.exit(0));
process.stdout.on('error', () => process.exit(0));
process.stdout.write('x'.repeat(20 * 2 ** 20));
