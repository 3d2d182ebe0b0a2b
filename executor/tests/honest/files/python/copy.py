# shutil.copy, copy2, copyfile and copytree.
import os
import shutil

os.mkdir("d")
with open("d/a", "w") as file:
    file.write("x")
shutil.copy("d/a", "b")
shutil.copy2("d/a", "c")
shutil.copyfile("d/a", "e")
shutil.copytree("d", "f")
assert all(open(name).read() == "x" for name in ("b", "c", "e", "f/a"))
print("ok")
