# SimpleQueue and JoinableQueue.
# expected: "hello\n6\n"
from multiprocessing import JoinableQueue, Process, SimpleQueue


def work(simple, tasks):
    simple.put("hello")
    total = 0
    for _ in range(3):
        total += tasks.get()
        tasks.task_done()
    simple.put(total)


if __name__ == "__main__":
    simple, tasks = SimpleQueue(), JoinableQueue()
    worker = Process(target=work, args=(simple, tasks))
    worker.start()
    print(simple.get())
    for n in (1, 2, 3):
        tasks.put(n)
    tasks.join()
    print(simple.get())
    worker.join()
