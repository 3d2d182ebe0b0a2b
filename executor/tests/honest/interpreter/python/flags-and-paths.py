# What sys says of the interpreter and of how it was started.
# request: {"args": ["a", "b c"]}
# expected: {"stdout": "1 0 0\n/usr/bin/python3 /usr ['a', 'b c'] /usr/bin/python3 ['a', 'b c'] True\nTrue 1000 utf-8 utf-8\nutf-8 <_io.BufferedReader name='<stdin>'> False True <stdin>\n", "stderr": ""}
import os
import sys

print(sys.flags.dont_write_bytecode, sys.flags.isolated, sys.flags.no_site)
print(sys.executable, sys.prefix, sys.argv[1:], sys.orig_argv[0], sys.orig_argv[-2:], sys.orig_argv[-3] == sys.argv[0])
print(sys.path[0] == os.path.dirname(sys.argv[0]), sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding())
print(sys.stdin.encoding, sys.stdin.buffer, sys.stdout.line_buffering, sys.stderr.line_buffering, sys.stdin.buffer.raw.name)
