// A resizable ArrayBuffer that reserves 1 GB and uses little.
const buffer = new ArrayBuffer(1024, { maxByteLength: 1 << 30 });
buffer.resize(1 << 20);
console.log(buffer.byteLength === 1 << 20 ? 'ok' : 'wrong');
