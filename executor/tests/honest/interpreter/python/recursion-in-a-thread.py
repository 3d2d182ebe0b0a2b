# 100 000 frames in a thread with a stack of 512 MB.
# expected: {"stdout": "100000\n", "stderr": ""}
import threading, sys
threading.stack_size(2**29); sys.setrecursionlimit(10**7)
def f(n): return 0 if n == 0 else 1 + f(n - 1)
def g(): print(f(100000))
t = threading.Thread(target=g); t.start(); t.join()
