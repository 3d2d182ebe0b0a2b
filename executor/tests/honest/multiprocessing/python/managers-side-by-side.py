# Three managers at the same time, of which one is shut down and one is registered by the program itself.
# expected: "{'a': 1} [2] 9 3\n"
from multiprocessing import Manager, Process
from multiprocessing.managers import BaseManager


class Squares:
    def of(self, number):
        return number * number


class Calculator(BaseManager):
    pass


Calculator.register("Squares", Squares)


def work(words, numbers):
    words["a"] = 1
    numbers.append(2)


if __name__ == "__main__":
    first, second = Manager(), Manager()
    words, numbers = first.dict(), second.list()
    with Calculator() as third:
        square = third.Squares().of(3)
    worker = Process(target=work, args=(words, numbers))
    worker.start()
    worker.join()
    with Manager() as fourth:
        count = fourth.Value("i", 3).value
    print(dict(words), list(numbers), square, count)
    first.shutdown()
    second.shutdown()
