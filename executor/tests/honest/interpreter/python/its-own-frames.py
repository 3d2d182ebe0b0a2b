# The program's first frame is the bottom of the stack, and its thread is the only one.
# expected: {"stdout": "<module> None 1\n1 1 True\n", "stderr": ""}
import sys
import threading
import traceback

frame = sys._getframe()
print(frame.f_code.co_name, frame.f_back, len(traceback.extract_stack()))
print(len(sys._current_frames()), threading.active_count(), threading.current_thread() is threading.main_thread())
