# sys.exit with a number.
# expected: {"stdout": "", "stderr": "", "code": 3}
import sys; sys.exit(3)
