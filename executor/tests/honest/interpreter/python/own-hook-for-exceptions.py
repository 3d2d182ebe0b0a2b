# sys.excepthook that exits with a code of its own.
# expected: {"stdout": "hook <class 'ZeroDivisionError'> division by zero\n", "stderr": "", "code": 9}
import sys
sys.excepthook = lambda t, v, tb: (print("hook", t, v), sys.exit(9))
1/0
