# Forty lists of one manager, and thirty managers one after another.
# expected: "4 435\n"
from multiprocessing import Manager, Process


def add(numbers, number):
    numbers.append(number)


if __name__ == "__main__":
    with Manager() as manager:
        lists = [manager.list() for _ in range(40)]
        workers = [Process(target=add, args=(lists[i], i)) for i in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        lengths = sum(len(numbers) for numbers in lists)
    total = 0
    for i in range(30):
        with Manager() as manager:
            numbers = manager.dict(value=i)
            total += numbers["value"]
    print(lengths, total)
