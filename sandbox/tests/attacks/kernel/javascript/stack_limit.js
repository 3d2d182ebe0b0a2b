// Tries: to find or to set a stack without a limit, of which every thread that it starts would reserve as much.
// Must: ok
// Layer: rlimits (STACK, where the runtime has one)
const { spawnSync } = require('node:child_process');

// What it starts has its limits.
const shell = (script) => spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).stdout;
const [soft, hard, raised] = shell('ulimit -S -s; ulimit -H -s; (ulimit -s unlimited) 2> /dev/null && echo raised || echo no').split('\n');
const found = `${soft} ${hard} ${raised}`;
console.log(/^\d+ \d+ no$/.test(found) ? 'refused' : found);
