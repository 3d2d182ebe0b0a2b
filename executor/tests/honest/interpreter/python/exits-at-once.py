# os._exit: what is buffered is lost.
# expected: {"stdout": "", "stderr": "", "code": 7}
import os; print("x", end=""); os._exit(7)
