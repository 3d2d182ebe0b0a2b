// A megabyte and then process.exit: pipes are written synchronously.
// expected: ["0123456789abcdef\n", 60000]
process.stdout.write('0123456789abcdef\n'.repeat(60_000));
process.exit(0);
