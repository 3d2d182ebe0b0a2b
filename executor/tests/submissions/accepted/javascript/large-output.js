// Prints "ok" and one MB of empty lines, and ends.
// Must be accepted: nothing is lost before process.exit.
console.log('ok');
for (let i = 0; i < 1024; i++) process.stdout.write('\n'.repeat(1024));
process.exit(0);
