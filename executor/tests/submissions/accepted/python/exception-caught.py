# Catches a ZeroDivisionError, a RecursionError and a refused read.
# Must be accepted: what is handled is no error.
import sys


def forever():
    return forever() + 1


try:
    print(1 // 0)
except ZeroDivisionError:
    pass
try:
    forever()
except RecursionError:
    pass
try:
    open("/etc/shadow")
except OSError:
    print("ok")
