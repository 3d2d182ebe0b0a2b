# Reads from address 0 through ctypes.
# Must be runtime_error (SIGSEGV), and the next program must not notice.
import ctypes

print("ok", flush=True)
ctypes.string_at(0)
