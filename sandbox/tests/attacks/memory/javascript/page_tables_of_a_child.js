// Tries: to take memory as page tables, as page_tables.js does, in one of two processes, where what is shared is counted once.
// Must: memory_limit_exceeded
// Layer: the tick (the tables of a process count as its memory)
const { spawnSync } = require('node:child_process');

// The page of zeros that it sees is nobody's memory; the 4 KB that point at it are.
const script = `
import ctypes, mmap, time
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
size, step = 400 << 30, 2 << 20
start = libc.mmap(None, size, mmap.PROT_READ, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000, -1, 0)
libc.madvise(start, size, 15)
for place in range(start, start + size, step):
    ctypes.c_char.from_address(place).value
time.sleep(0.5)
`;
const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script], { encoding: 'utf8' });
console.log(`it has ended by itself: ${stdout} ${stderr}`);
