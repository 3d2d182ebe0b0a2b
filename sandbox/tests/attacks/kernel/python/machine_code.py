# Tries: instructions of one's own in memory, which enter the kernel by the 32-bit way.
# Must: runtime_error
# Layer: seccomp (another architecture: SIGSYS)
import ctypes, mmap, platform, sys

if platform.machine() != "x86_64":
    sys.exit(1)  # there is no such way
code = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
code.write(bytes([0x53, 0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0x5B, 0xC3]))  # push rbx; mov $20, %eax; int $0x80; pop rbx; ret
address = ctypes.addressof(ctypes.c_char.from_buffer(code))
print("getpid of 32 bits:", ctypes.CFUNCTYPE(ctypes.c_int)(address)())
