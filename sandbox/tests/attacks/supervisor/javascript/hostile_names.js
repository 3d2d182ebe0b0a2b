// Tries: to leave names that lead a careless remover elsewhere: options, new lines, quotation marks, the remover's own, links that point at what is outside, a thousand entries.
// Must: ok
// Layer: the launcher removes by descriptor and follows nothing
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
const fs = require('node:fs');

if (fs.readdirSync('.').length > 0) console.log('the folder is not empty');
else {
  const names = ['-rf', '--', '*', '$(touch left)', 'a\nb', "'; rm -rf /", 'in', 'out', 'err', 'scratch', 'build', 'lane-0', 'main', '..\\', '%s%n', '\u202e', ' '];
  for (const [index, name] of names.entries()) {
    fs.mkdirSync(name);
    for (let i = 0; i < 40; i++) fs.symlinkSync(['@OPEN_FILE@', '@OPEN_FOLDER@', '/', '../..', name][i % 5], `${name}/~${index * 100 + i}`);
  }
  for (const attempt of [() => fs.rmSync('../..', { recursive: true }), () => fs.rmSync('*/~1/', { recursive: true }), () => fs.cpSync('.', '../../lane-0', { recursive: true })]) {
    try {
      attempt();
      console.log(`succeeded: ${attempt}`);
    } catch {}
  }
  console.log('refused');
}
