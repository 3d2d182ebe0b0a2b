# Twelve threads with stacks of 16 MB under 64 MB.
# request: {"limits": {"memory_mb": 64}}
import threading

threading.stack_size(16 << 20)
barrier = threading.Barrier(12)
threads = [threading.Thread(target=barrier.wait) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
