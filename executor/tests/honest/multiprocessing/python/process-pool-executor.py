# ProcessPoolExecutor of concurrent.futures.
# request: {"stdin": "10\n"}
# expected: "285\n"
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(sum(pool.map(square, range(int(input())))))
