# A MemoryError in a thread, on which the program ends with 1.
# no reference: a bare machine may have so much
# expected: {"verdict": "memory_limit_exceeded"}
import sys
import threading

done = []
thread = threading.Thread(target=lambda: done.append(bytearray(5_000_000_000)))
thread.start()
thread.join()
sys.exit(0 if done else 1)
