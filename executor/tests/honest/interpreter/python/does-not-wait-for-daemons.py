# A daemon thread that would sleep for long.
# expected: {"stdout": "main done\n", "stderr": ""}
import threading, time
threading.Thread(target=time.sleep, args=(100,), daemon=True).start(); print("main done")
