// A function for messages that does nothing on a judge.
// no reference: a bare machine is no judge
// expected: {"stdout": "ok\n", "stderr": ""}
const debug = 'ONLINE_JUDGE' in process.env ? () => {} : console.error;
debug('debug', 1);
console.log('ok');
