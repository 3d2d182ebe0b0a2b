# An uncaught KeyboardInterrupt: Python ends itself by SIGINT.
# expected: {"stdout": "", "code": 130}
raise KeyboardInterrupt
