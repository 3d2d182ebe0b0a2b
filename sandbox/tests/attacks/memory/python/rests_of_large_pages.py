# Tries: to hold memory that nobody shows: of each large page (2 MB) all but 4 KB is given back. The kernel keeps the whole page until it wants memory.
# Must: ok
# Layer: no large pages
# request: {"timeout": 8, "limits": {"memory_mb": 64}}
# most: memory 200 MB, available 200 MB, kernel 200 MB
import mmap
import time

LARGE, PAGE, AT_ONCE, ROUNDS = 2 << 20, 4096, 24, 20
held = []

for _ in range(ROUNDS):
    try:
        block = mmap.mmap(-1, (AT_ONCE + 1) * LARGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    except OSError:
        break
    block.madvise(14)  # MADV_HUGEPAGE
    held.append(block)
    for at in range(0, (AT_ONCE + 1) * LARGE, LARGE):
        block[at] = 1
        block.madvise(mmap.MADV_DONTNEED, at + PAGE, min(LARGE - PAGE, len(block) - at - PAGE))
time.sleep(2)
print("refused")
