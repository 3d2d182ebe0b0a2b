/**
 * Balanced brackets
 *
 * Input: one line of at most 200000 characters, each one of ( ) [ ] { }. The line may be empty.
 * Output: "yes" if every bracket is closed by one of its own kind and in the right order, else "no".
 * The empty line is balanced.
 */
const opening: string = '([{'.repeat(33_333);
const closing: string = '}])'.repeat(33_333);

export default {
  timeout: 1,
  test_cases: [
    { input: '()\n', expected_output: 'yes\n' },
    { input: '([{}])()\n', expected_output: 'yes\n' },
    { input: '(]\n', expected_output: 'no\n' },
    { input: '(([])\n', expected_output: 'no\n' },
    { input: '([)]\n', expected_output: 'no\n' },
    { input: '())(()\n', expected_output: 'no\n' },
    { input: '\n', expected_output: 'yes\n' },
    { input: '[]{}'.repeat(5) + '}\n', expected_output: 'no\n' },
    { input: opening + closing + '\n', expected_output: 'yes\n' },
    { input: opening + closing.slice(0, -1) + ']\n', expected_output: 'no\n' },
    { input: '[]'.repeat(100_000) + '\n', expected_output: 'yes\n' },
  ],
};
