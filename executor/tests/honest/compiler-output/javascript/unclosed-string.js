// A string without an end, with text of another language.
// expected: {"verdict": "compile_error"}
const a = 'größe 大きさ;
