# Tries: to grow where nobody looks: frames of suspended generators, in threads, and cyclic garbage with the collector switched off.
# Must: memory_limit_exceeded
# Layer: RLIMIT_DATA
# request: {"limits": {"memory_mb": 32}}
import _thread
import gc

gc.disable()
kept = []


def nested(depth):
    block = bytearray(4096)
    yield block
    if depth:
        yield from nested(depth - 1)


def grow():
    for _ in range(100):
        generators = [nested(3) for _ in range(1000)]
        for generator in generators:
            next(generator)
        cycle = [generators]
        cycle.append(cycle)
        kept.append(None)


for _ in range(4):
    try:
        _thread.start_new_thread(grow, ())
    except (RuntimeError, MemoryError):  # no room for another
        pass
while True:  # threads die of it silently: the first one does not
    kept.append(bytearray(1 << 20))
