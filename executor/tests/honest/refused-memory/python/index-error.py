# Another exception that nobody catches.
# expected: {"stdout": "", "code": 1, "verdict": "runtime_error"}
print([1, 2][5])
