// Fills a typed array of 2 GB at once.
// Must be memory_limit_exceeded, although the program only sees "Array buffer allocation failed".
const numbers = new Float64Array(2 ** 28).fill(1);
console.log(numbers[0] === 1 ? 'ok' : 'no');
