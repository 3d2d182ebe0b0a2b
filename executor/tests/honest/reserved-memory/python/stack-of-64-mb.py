# The same with a stack as large as the limit.
# request: {"stdin": "20000\n", "limits": {"memory_mb": 64}}
# expected: "20000\n"
import sys
import threading

sys.setrecursionlimit(1 << 20)
threading.stack_size(1 << 26)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


thread = threading.Thread(target=lambda: print(depth(int(input()))))
thread.start()
thread.join()
