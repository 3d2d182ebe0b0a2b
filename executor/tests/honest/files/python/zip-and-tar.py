# zipfile, tarfile and gzip, written and extracted.
import gzip
import tarfile
import zipfile

with open("a", "w") as file:
    file.write("x")
with zipfile.ZipFile("a.zip", "w") as archive:
    archive.write("a")
with tarfile.open("a.tar.gz", "w:gz") as archive:
    archive.add("a")
zipfile.ZipFile("a.zip").extractall("z")
tarfile.open("a.tar.gz").extractall("t")
with gzip.open("a.gz", "wt") as file:
    file.write("x")
print("ok" if open("z/a").read() == open("t/a").read() == gzip.open("a.gz", "rt").read() == "x" else "wrong")
