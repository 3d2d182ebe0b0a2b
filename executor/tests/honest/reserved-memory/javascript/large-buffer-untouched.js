// An ArrayBuffer of 200 MB, of which little is used.
const numbers = new Float64Array(25_000_000);
numbers[24_999_999] = 1;
console.log(numbers[24_999_999] === 1 ? 'ok' : 'wrong');
