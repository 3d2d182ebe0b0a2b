# A pool of threads that is not shut down.
# expected: {"stdout": "[1, 2]\n", "stderr": ""}
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)
print(list(pool.map(abs, [-1, -2])))
