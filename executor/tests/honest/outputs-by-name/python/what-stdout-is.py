# Asks what its outputs are: no terminal, pipes both, and not seekable.
# expected: "False False True True False\n"
import os
import stat
import sys

kinds = [stat.S_ISFIFO(os.fstat(fd).st_mode) for fd in (1, 2)]
print(sys.stdout.isatty(), os.isatty(2), *kinds, sys.stdout.seekable())
