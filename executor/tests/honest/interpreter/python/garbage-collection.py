# The collector works as ever: thresholds, and cycles that are collected.
# expected: {"stdout": "True True True None\n", "stderr": ""}
import gc
import weakref


class Node:
    pass


a = Node()
a.self = a
seen = weakref.ref(a)
del a
print(gc.isenabled(), gc.get_threshold()[0] > 0, gc.collect() > 0, seen())
