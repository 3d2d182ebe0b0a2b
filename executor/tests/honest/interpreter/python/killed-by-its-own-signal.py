# A program that sends itself SIGSEGV.
# expected: {"stdout": "", "code": 139}
import os, signal; os.kill(os.getpid(), signal.SIGSEGV)
