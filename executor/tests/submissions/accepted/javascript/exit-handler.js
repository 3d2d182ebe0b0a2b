// Prints from the exit handler, after process.exit(0).
// Must be accepted: exit code 0 with all output.
// request: {"test_cases":[{"expected_output":"first\nlast\n"}]}
process.on('exit', () => console.log('last'));
setTimeout(() => console.log('never'), 2000);
console.log('first');
process.exit(0);
