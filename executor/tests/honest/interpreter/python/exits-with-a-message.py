# sys.exit with a text: it is written to stderr, and the code is 1.
# expected: {"stdout": "", "stderr": "msg\n", "code": 1}
import sys; sys.exit("msg")
