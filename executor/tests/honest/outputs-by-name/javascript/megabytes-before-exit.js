// A megabyte and then process.exit, as many end their programs: all of it is written first, as it is to a file.
// no reference: into a pipe, Node writes what fits in there
// expected: ["0123456789abcdef\n", 60000]
process.stdout.write('0123456789abcdef\n'.repeat(60_000));
process.exit(0);
