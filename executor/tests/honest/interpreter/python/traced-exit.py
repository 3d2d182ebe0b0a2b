# sys.exit while sys.settrace is set.
# expected: {"stdout": "", "stderr": "", "code": 4}
import sys
def t(frame, event, arg): print(event, frame.f_code.co_name); return t
sys.settrace(t)
sys.exit(4)
