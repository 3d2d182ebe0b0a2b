# sys.monitoring, where Python has it, with an event for every function that is never unset: it sees nothing of the end.
# expected: {"stdout": "main\n", "stderr": ""}
import sys

if hasattr(sys, "monitoring"):
    sys.monitoring.use_tool_id(0, "mine")
    sys.monitoring.register_callback(0, sys.monitoring.events.PY_START, lambda code, offset: sys.stdout.write(code.co_name))
    sys.monitoring.set_events(0, sys.monitoring.events.PY_START)
sys.stdout.write("main\n")
