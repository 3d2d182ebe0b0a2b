# RecursionError at the usual depth.
# expected: {"stdout": "", "code": 1}
def f(n): return f(n+1)
f(0)
