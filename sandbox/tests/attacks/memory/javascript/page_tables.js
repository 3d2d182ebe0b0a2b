// Tries: to take memory as page tables, where nothing bounds the address space: 400 GB that can only be read, a byte of every 2 MB looked at.
// Must: memory_limit_exceeded
// Layer: the tick (the tables of a process count as its memory)
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
process.execve('/usr/bin/python3', ['python3', '-c', `${script}\nprint('it has ended by itself')`]);
