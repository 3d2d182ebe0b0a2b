# The entries of /proc that a program may read belong to it.
# expected: "True True True True\n"
import os

print(os.stat("/proc/self/stat").st_uid == os.getuid(), "python3" in open("/proc/self/maps").read(),
      b"python3" in open("/proc/self/cmdline", "rb").read(), open("/proc/self/statm").read().count(" ") == 6)
