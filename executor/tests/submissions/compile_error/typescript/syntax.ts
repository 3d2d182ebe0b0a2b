// Misses a value.
// Must be compile_error.
const wrong: number = ;
console.log(wrong);
