# A program with sys.settrace that is never unset: it sees nothing after its own last line.
# expected: {"stdout": "call f\nline f\nreturn f\n", "stderr": ""}
import sys
def t(frame, event, arg): print(event, frame.f_code.co_name); return t
def f(): return 1
sys.settrace(t)
f()
