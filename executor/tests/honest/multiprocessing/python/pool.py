# Pool.map, starmap and imap_unordered.
# expected: "[0, 1, 4, 9]\n[3, 7]\n6\n"
from multiprocessing import Pool


def square(n):
    return n * n


def add(a, b):
    return a + b


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, range(4)))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(sum(pool.imap_unordered(abs, [-1, -2, -3])))
