# Two processes count under the lock of a shared value.
# expected: "2000\n"
from multiprocessing import Lock, Process, Value


def work(value, lock):
    for _ in range(1000):
        with lock:
            value.value += 1


if __name__ == "__main__":
    value, lock = Value("i", 0), Lock()
    workers = [Process(target=work, args=(value, lock)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(value.value)
