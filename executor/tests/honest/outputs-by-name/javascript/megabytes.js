// Three megabytes by process.stdout.write, all at once.
// expected: ["0123456789abcdef\n", 180000]
process.stdout.write('0123456789abcdef\n'.repeat(180_000));
