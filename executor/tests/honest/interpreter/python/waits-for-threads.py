# A thread that goes on when the main program has ended.
# expected: {"stdout": "main done\nthread done\n", "stderr": ""}
import threading, time
def f(): time.sleep(.1); print("thread done")
threading.Thread(target=f).start(); print("main done")
