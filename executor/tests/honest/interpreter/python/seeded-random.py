# Numbers after random.seed, and hashes of numbers.
# expected: {"stdout": "0.6229016948897019 95 1152921504606846977 -3550055125485641917\n", "stderr": ""}
import random; random.seed(5); print(random.random(), random.randint(1, 100), hash(1.5), hash((1,2)))
