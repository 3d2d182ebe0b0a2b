// Prints its lines in the order in which timers end.
// Must be accepted under the lines_unordered comparison.
// request: {"comparison":"lines_unordered","test_cases":[{"expected_output":"line 0\nline 1\nline 2\nline 3\n"}]}
for (let i = 0; i < 4; i++) setTimeout(() => console.log(`line ${i}`), Math.random() * 20);
