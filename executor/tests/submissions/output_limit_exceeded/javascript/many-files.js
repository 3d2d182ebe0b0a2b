// Makes 2000 empty files in its scratch folder and stays for a second.
// Must be output_limit_exceeded: 1000 files are the limit.
const fs = require('node:fs');

for (let i = 0; i < 2000; i++) fs.writeFileSync(`file-${i}`, '');
setTimeout(() => console.log('ok'), 1000);
