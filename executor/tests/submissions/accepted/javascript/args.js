// Prints its arguments: blanks, an empty one, an option of node, a shell metacharacter.
// Must be accepted: neither a shell nor node itself may touch them.
// request: {"test_cases":[{"args":["a b","","--version","$HOME;*","é"],"expected_output":"[\"a b\",\"\",\"--version\",\"$HOME;*\",\"é\"]\n"}]}
console.log(JSON.stringify(process.argv.slice(2)));
