// Is TypeScript sent as JavaScript by mistake.
// Must be compile_error: types are not stripped from a .js file.
const answer: string = 'ok';
console.log(answer);
