// Timeouts, immediates, microtasks and ticks come in their order.
// expected: "sync tick micro timeout later\n"
const said = [];
setTimeout(() => said.push('later'), 60);
setTimeout(() => said.push('timeout'), 0);
Promise.resolve().then(() => said.push('micro'));
process.nextTick(() => said.push('tick'));
said.push('sync');
setTimeout(() => console.log(said.join(' ')), 200);
