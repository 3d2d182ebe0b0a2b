// Tries: native code by process.dlopen: files outside, libraries of the system, and what is written into the scratch folder.
// Must: ok
// Layer: Landlock (files outside); a library that is loaded is inside as well
const { constants, devNull } = require('node:os');
const fs = require('node:fs');

const told = [];
const outside = ['@SECRET_FILE@', '@OPEN_FILE@', '@SERVICE_SOURCE@', '/proc/@SERVICE_PID@/exe'];
fs.writeFileSync('own.node', fs.readFileSync('/usr/bin/true'));
for (const path of [...outside, '/proc/self/mem', devNull, `${process.cwd()}/own.node`])
  for (const flags of [constants.dlopen.RTLD_NOW, constants.dlopen.RTLD_LAZY | constants.dlopen.RTLD_GLOBAL])
    try {
      process.dlopen({ exports: {} }, path, flags);
      told.push(path);
    } catch (error) {
      // Whoever could read the file would say what is wrong with it.
      if (outside.includes(path) && /ELF|file too short/.test(error.message)) told.push(error.message);
    }
try {
  process.dlopen({ exports: {} }, '@SECRET_FILE@');
} catch (error) {
  if (!/ermission denied/.test(error.message)) told.push(error.message);
}
for (const name of ['spawn_sync', 'process_methods', 'fs', 'os', 'inspector', 'tcp_wrap'])
  try {
    const binding = process.binding(name);
    const opened = binding.open?.('@SECRET_FILE@', fs.constants.O_RDONLY, 0);
    if (Number.isInteger(opened)) told.push(`opened ${opened}`);
    if (typeof binding.reallyExit === 'function' && typeof binding._kill === 'function' && binding._kill(@VICTIM_PID@, 0) === 0) told.push('signalled');
  } catch {
    // not to be had, or refused
  }
console.log(told.length === 0 ? 'refused' : told.join('\n'));
