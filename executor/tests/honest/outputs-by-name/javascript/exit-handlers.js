// Handlers of beforeExit and exit print, by console.log and by name.
// expected: "main\nbefore\nexit\nnamed\n"
process.on('exit', () => {
  console.log('exit');
  require('node:fs').writeFileSync('/dev/stdout', 'named\n');
});
process.once('beforeExit', () => console.log('before'));
console.log('main');
