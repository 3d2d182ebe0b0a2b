# mmap of 5 GB, whose error nobody catches.
# no reference: a bare machine may have so much
# expected: {"verdict": "memory_limit_exceeded"}
import mmap

mmap.mmap(-1, 5_000_000_000)
