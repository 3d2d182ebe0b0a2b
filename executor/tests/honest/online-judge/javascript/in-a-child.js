// Children see the variable, too.
// no reference: a bare machine is no judge
require('node:child_process').execSync('test -n "$ONLINE_JUDGE" && echo ok', { stdio: 'inherit' });
