# The names of __main__ are those of any program.
# expected: {"stdout": "['__builtins__', '__doc__', '__file__', '__loader__', '__main__', '__name__', '__package__', '__spec__', 'sys']\n__main__ None None None SourceFileLoader True\n", "stderr": ""}
import sys
import __main__

print(sorted(name for name in vars(__main__) if name not in ("__annotations__", "__cached__")))
print(__name__, __spec__, __doc__, __package__, type(__loader__).__name__, __file__ == sys.argv[0])
