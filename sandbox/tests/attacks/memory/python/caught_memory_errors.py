# Tries: to get far more than the limit in many ways, and to catch every MemoryError and try again.
# Must: ok
# Layer: RLIMIT_DATA, seccomp notification (shared anonymous mmap)
# request: {"limits": {"memory_mb": 32}}
import array
import mmap

BYTES = 128 << 20
ways = {
    "bytearray": lambda: bytearray(BYTES),
    "bytes": lambda: b"x" * BYTES,
    "str": lambda: "\U0001f600" * (BYTES // 4),
    "list": lambda: [None] * (BYTES // 8),
    "tuple": lambda: (None,) * (BYTES // 8),
    "array": lambda: array.array("q", [0]) * (BYTES // 8),
    "int": lambda: 1 << (BYTES * 8),
    "private mmap": lambda: mmap.mmap(-1, BYTES, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS),
    "shared mmap": lambda: mmap.mmap(-1, BYTES),
    "join": lambda: b"".join([b"x" * (1 << 20)] * 128),
    "format": lambda: "%*d" % (BYTES, 1),
    "center": lambda: b"x".center(BYTES),
}
got = []
for name, way in ways.items():
    for _ in range(2):
        try:
            kept = way()
            got.append(name)
        except (MemoryError, OSError):
            pass
        kept = None
print(got or "refused")
