# os.abort, with text in the buffer of stdout.
# expected: {"stdout": "", "code": 134}
import os; print("x"); os.abort()
