# Forty threads at once under 64 MB: their stacks are reserved, not used.
# request: {"limits": {"memory_mb": 64}}
import threading

barrier = threading.Barrier(40)
threads = [threading.Thread(target=barrier.wait) for _ in range(40)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
