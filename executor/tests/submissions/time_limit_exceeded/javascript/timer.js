// Prints the right answer but keeps a timer alive.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
console.log('ok');
setInterval(() => {}, 1000);
