// Worker threads print by console.log and by name.
// expected: "worker\nnamed\nmain\n"
const { Worker, isMainThread } = require('node:worker_threads');
if (isMainThread) {
  new Worker(__filename).on('exit', () => {
    require('node:fs').writeFileSync('/dev/stdout', 'named\n');
    console.log('main');
  });
} else console.log('worker');
