// Translates programs of eight instructions into functions and runs them, each with the input after its exclamation mark.
// request: {"stdin": "++++++++[>+++++++++<-]>.<+++++[>++++++<-]>-.+++++++..+++.!\n>++++++++[<++++++++>-]<>+++++[>+++++<-]>+[<<+.>>-]!\n>,[>,]<[.<]!desserts\n-[>-[>+<-]<-]>>++++++++++++++++++++++++++++++++++++++++++++++++.!\n,[>+++++[<------>-]<--.,]!hello\n[[-]!\n+]!\n"}
// expected: "Hello\nABCDEFGHIJKLMNOPQRSTUVWXYZ\nstressed\n1\nHELLO\n[ without ]\n] without [\n"
const INSTRUCTIONS = {
  '>': 'at++;',
  '<': 'at--;',
  '+': 'cells[at]++;',
  '-': 'cells[at]--;',
  '.': 'write(cells[at]);',
  ',': 'cells[at] = read();',
  '[': 'while (cells[at] !== 0) {',
  ']': '}',
};

function compile(program) {
  let depth = 0;
  for (const c of program) {
    if (c === '[') depth++;
    if (c === ']' && depth-- === 0) throw new SyntaxError('] without [');
  }
  if (depth > 0) throw new SyntaxError('[ without ]');
  const body = [...program].map((c) => INSTRUCTIONS[c] ?? '').join('\n');
  return new Function('read', 'write', `const cells = new Uint8Array(1000);\nlet at = 0;\n${body}`);
}

function run(line) {
  const [program, input] = line.split('!');
  const bytes = Buffer.from(input).values();
  const output = [];
  compile(program)(() => bytes.next().value ?? 0, (byte) => output.push(byte));
  return Buffer.from(output).toString();
}

for (const line of require('node:fs').readFileSync(0, 'utf8').trimEnd().split('\n'))
  try {
    console.log(run(line));
  } catch (error) {
    console.log(error.message);
  }
