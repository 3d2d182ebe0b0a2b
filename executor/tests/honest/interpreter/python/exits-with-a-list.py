# SystemExit with an object that is not a number.
# expected: {"stdout": "", "stderr": "[1, 2]\n", "code": 1}
raise SystemExit([1,2])
