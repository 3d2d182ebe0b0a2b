// A WebAssembly memory that may grow: its addresses are reserved.
const memory = new WebAssembly.Memory({ initial: 16, maximum: 32768 });
memory.grow(16);
console.log(memory.buffer.byteLength === 32 * 65536 ? 'ok' : 'wrong');
