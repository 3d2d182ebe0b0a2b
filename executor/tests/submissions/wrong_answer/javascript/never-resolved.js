// Waits for a promise that nothing will ever resolve; node then just ends, with exit code 0.
// Must be wrong_answer: the output is empty.
async function main() {
  await new Promise(() => {});
  console.log('ok');
}

main();
