# random differs from run to run without a seed: 64 bits of it, from two generators, are never 0.
# expected: {"stdout": "True\n", "stderr": ""}
import random

print(random.getrandbits(64) != random.Random().getrandbits(64))
