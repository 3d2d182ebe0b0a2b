# multiprocessing.dummy, which is threads.
# expected: "285\n"
from multiprocessing.dummy import Pool

print(sum(Pool(2).map(lambda x: x * x, range(10))))
