# A manager's dict and list, which live in a process of their own.
# expected: "1 [1, 2]\n"
from multiprocessing import Manager, Process


def work(shared, items):
    shared["a"] = 1
    items.append(2)


if __name__ == "__main__":
    with Manager() as manager:
        shared, items = manager.dict(), manager.list([1])
        worker = Process(target=work, args=(shared, items))
        worker.start()
        worker.join()
        print(shared["a"], list(items))
