# SystemExit with -1: the code is 255.
# expected: {"stdout": "", "stderr": "", "code": 255}
raise SystemExit(-1)
