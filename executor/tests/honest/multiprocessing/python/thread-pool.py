# multiprocessing.pool.ThreadPool.
# expected: "285\n"
from multiprocessing.pool import ThreadPool

with ThreadPool(4) as pool:
    print(sum(pool.map(lambda x: x * x, range(10))))
