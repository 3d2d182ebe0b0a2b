# SystemExit without a code.
# expected: {"stdout": "", "stderr": ""}
raise SystemExit(None)
