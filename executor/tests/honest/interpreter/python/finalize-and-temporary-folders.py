# weakref.finalize, and a temporary folder that is removed at the end.
# expected: {"stdout": "finalized\n", "stderr": ""}
import tempfile, weakref
d = tempfile.TemporaryDirectory(); weakref.finalize(d, print, "finalized")
