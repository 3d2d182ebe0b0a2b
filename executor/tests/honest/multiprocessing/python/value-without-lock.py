# A shared value and an array without locks.
# expected: "1 [0, 2, 4]\n"
from multiprocessing import Array, Process, Value


def work(value, array):
    value.value += 1
    for i in range(3):
        array[i] *= 2


if __name__ == "__main__":
    value, array = Value("i", 0, lock=False), Array("i", range(3), lock=False)
    worker = Process(target=work, args=(value, array))
    worker.start()
    worker.join()
    print(value.value, list(array))
