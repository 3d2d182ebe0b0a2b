# A barrier for eight threads, a bounded queue, a condition and an event.
import queue
import threading

barrier = threading.Barrier(8)
items = queue.Queue(maxsize=2)
order = []
condition = threading.Condition()
turn = 0


def work(n):
    global turn
    barrier.wait()
    items.put(n)
    with condition:
        condition.wait_for(lambda: turn == n)
        order.append(n)
        turn += 1
        condition.notify_all()


threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
for thread in threads:
    thread.start()
assert sorted(items.get(timeout=5) for _ in range(8)) == list(range(8))
for thread in threads:
    thread.join()
assert order == list(range(8))
print("ok")
