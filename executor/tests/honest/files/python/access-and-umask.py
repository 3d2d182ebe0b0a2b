# umask, access and the modes of new files.
# expected: "0o640 True False\n"
import os

os.umask(0o027)
with open("a", "w") as file:
    pass
print(oct(os.stat("a").st_mode & 0o777), os.access("a", os.W_OK), os.access("a", os.X_OK))
