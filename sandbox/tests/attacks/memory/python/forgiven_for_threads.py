# Tries: to hold several times the limit in forked children that are taken for children of vfork: threads of Python call clone with CLONE_VFORK and CLONE_THREAD, and a child is as large as its parent.
# Must: memory_limit_exceeded or ok
# Layer: seccomp notification (clone), the tick (sum over the tree)
# request: {"limits": {"memory_mb": 64}, "timeout": 8}
# most: memory 160 MB
import ctypes
import mmap
import os
import threading
import time

libc = ctypes.CDLL(None, use_errno=True)
CLONE_THREAD_OF_VFORK = 0x4000 | 0x100 | 0x10000 | 0x800 | 0x400 | 0x200 | 0x40000
SIZE, CHILDREN, STACK = 16 << 20, 9, 65536
POPULATE_READ, POPULATE_WRITE = 22, 23
refused = []


def wait_for_thread(stack):
    os.read(turn, 1)
    top = ctypes.c_void_p(ctypes.addressof(stack) + STACK)
    if libc.clone(libc.pause, top, CLONE_THREAD_OF_VFORK, None) == -1:
        refused.append(ctypes.get_errno())


def list_mappings():
    found = []
    with open("/proc/self/maps") as maps:
        for line in maps:
            place, modes = line.split()[:2]
            start, end = (int(number, 16) for number in place.split("-"))
            advice = POPULATE_WRITE if modes[1] == "w" else POPULATE_READ
            found.append((ctypes.c_void_p(start), ctypes.c_size_t(end - start), advice))
    return found


def populate():
    """A fork leaves out what a file can fill again: who has all that there is, is as large as everybody else."""
    for start, length, advice in mappings:
        libc.madvise(start, length, advice)


block = mmap.mmap(-1, SIZE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
wanted, want = os.pipe()
turn, next_turn = os.pipe()
grown, has_grown = os.pipe()
threading.stack_size(STACK)
stacks = [ctypes.create_string_buffer(STACK) for _ in range(CHILDREN)]
for stack in stacks:
    threading.Thread(target=wait_for_thread, args=(stack,), daemon=True).start()
mappings = []
mappings = list_mappings()
mappings = list_mappings()  # the first list has made the heap larger
populate()
for _ in range(CHILDREN):
    if os.fork() == 0:
        os.read(wanted, 1)
        populate()  # every page becomes its own
        os.write(has_grown, b"x")
        libc.pause()
for number in range(CHILDREN):  # the sum is over the limit only when there is somebody to forgive, and never less than what is forgiven
    if number % 4 != 0:
        os.write(next_turn, b"x")
    time.sleep(0.02)
    if refused:
        print("refused" if set(refused) == {1} else refused, flush=True)
        os._exit(0)
    os.write(want, b"x")
    os.read(grown, 1)
    time.sleep(0.02)
time.sleep(1)
print(f"held {(CHILDREN + 1) * SIZE >> 20} MB", flush=True)
os._exit(0)
