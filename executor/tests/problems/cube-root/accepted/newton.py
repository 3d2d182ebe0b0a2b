# Newton's iteration on |x| from a start beyond the root; prints 1e-05 with an exponent: accepted.
import sys


def cube_root(x):
    if x < 0:
        return -cube_root(-x)
    root = max(1.0, x)
    while x:
        better = (2 * root + x / (root * root)) / 3
        if root - better <= 1e-15 * root:
            break
        root = better
    return root if x else 0.0


for x in sys.stdin.read().split()[1:]:
    print(cube_root(float(x)))
