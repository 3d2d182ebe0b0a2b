# A fractional power of a negative number is complex in Python, and "%f" does not take it:
# TypeError, a runtime error on test 5 (-27).
q = int(input())
for _ in range(q):
    x = float(input())
    print("%.9f" % x ** (1 / 3))
