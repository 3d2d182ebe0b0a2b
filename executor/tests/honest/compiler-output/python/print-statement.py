# print of Python 2.
# expected: {"verdict": "compile_error"}
print "hello"
