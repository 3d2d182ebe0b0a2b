// Tries: to spend CPU time where no timer or handler comes to its turn: promises for ever, a regular expression that backtracks, garbage.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the tree)
// request: {"timeout": 9, "limits": {"cpu_time": 0.6}}
process.on('SIGXCPU', () => {});
setTimeout(() => process.exit(0), 10); // never gets its turn
async function spin() {
  while (process.cpuUsage().user < 2.5e6) {
    await null;
    /^(a+)+$/.test(`${'a'.repeat(18)}b`);
  }
  console.log('burnt 2.5 s of 0.6 s');
  process.reallyExit(0);
}
spin();
