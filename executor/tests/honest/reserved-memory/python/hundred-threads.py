# A hundred threads under the default limit.
import threading

barrier = threading.Barrier(100)
threads = [threading.Thread(target=barrier.wait) for _ in range(100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("ok")
