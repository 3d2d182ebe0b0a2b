# Folders are made, walked, renamed and removed; links, too.
import os
import pathlib
import shutil

os.makedirs("a/b/c")
pathlib.Path("a/b/file").write_text("x")
os.symlink("b/file", "a/link")
assert open("a/link").read() == "x"
assert sorted(str(path) for path in pathlib.Path("a").rglob("*")) == ["a/b", "a/b/c", "a/b/file", "a/link"]
os.rename("a/b", "a/d")
shutil.rmtree("a")
print("ok" if not os.path.exists("a") else "wrong")
