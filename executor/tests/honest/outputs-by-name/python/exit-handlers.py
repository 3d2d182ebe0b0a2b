# Output of handlers at exit comes last, and is all there.
# expected: "main\nsecond\nfirst\n"
import atexit

atexit.register(lambda: print("first"))
atexit.register(lambda: open("/dev/stdout", "w").write("second\n"))
print("main", flush=True)
