// Starves its own event loop with microtasks.
// Must be time_limit_exceeded.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
setTimeout(() => {
  console.log('ok');
  process.exit(0);
}, 10);
const again = () => queueMicrotask(again);
again();
