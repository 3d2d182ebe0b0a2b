# The entries of /proc that a program may read are its own, and show its own command.
# request: {"args": ["a b", "c"]}
# expected: "True True True True\n"
import os
import sys

command = open("/proc/self/cmdline").read().split("\0")
print(os.stat("/proc/self/stat").st_uid == os.getuid(), "python3" in open("/proc/self/maps").read(),
      command == [*sys.orig_argv, ""], open("/proc/self/statm").read().count(" ") == 6)
