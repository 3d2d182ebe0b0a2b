// Contains a regular expression that cannot be parsed.
// Must be compile_error.
console.log('ok');
console.log(/(unclosed/.test('ok'));
