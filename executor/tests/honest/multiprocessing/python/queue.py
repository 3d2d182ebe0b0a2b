# A queue from two processes to their parent.
# expected: "[0, 1, 2, 3, 4, 5]\n"
from multiprocessing import Process, Queue


def put(queue, start):
    for i in range(start, start + 3):
        queue.put(i)


if __name__ == "__main__":
    queue = Queue()
    workers = [Process(target=put, args=(queue, n)) for n in (0, 3)]
    for worker in workers:
        worker.start()
    print(sorted(queue.get(timeout=5) for _ in range(6)))
    for worker in workers:
        worker.join()
