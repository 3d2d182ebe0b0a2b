// Awaits in a function that is not async.
// Must be compile_error.
function main() {
  const answer = await Promise.resolve('ok');
  console.log(answer);
}

main();
