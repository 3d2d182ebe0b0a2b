# Warnings are shown once, on stderr, and none is that of another program.
# expected: {"stdout": "[]\n"}
import sys
import warnings

for _ in range(2):
    warnings.warn("careful", stacklevel=1)
print(sys.warnoptions)
