# SystemExit with a bool, which is a number.
# expected: {"stdout": "", "stderr": "", "code": 1}
raise SystemExit(True)
