# The well-known way to recurse deeply: a thread with a stack of 512 MB.
# request: {"stdin": "50000\n"}
# expected: "50000\n"
import sys
import threading

sys.setrecursionlimit(10**6)
threading.stack_size(2**29)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


thread = threading.Thread(target=lambda: print(depth(int(input()))))
thread.start()
thread.join()
