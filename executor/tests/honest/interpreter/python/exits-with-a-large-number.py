# SystemExit with a number that no exit code can be.
# expected: {"stdout": "", "stderr": "", "code": 255}
raise SystemExit(2**70)
