# A program that sends itself SIGSEGV.
# expected: {"stdout": "", "stderr": "", "code": 139}
import os, signal; os.kill(os.getpid(), signal.SIGSEGV)
