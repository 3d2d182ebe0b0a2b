# Copies files and trees with their modes and times, touches them, packs and unpacks them, with the modules for that and with the system's tools.
import os, shutil, stat, subprocess, sys, tarfile, tempfile, zipfile
from pathlib import Path

OLD = 1_000_000_000
Path("tree/inner").mkdir(parents=True)
Path("tree/inner/data.txt").write_text("data")
Path("tree/link").symlink_to("inner/data.txt")
script = Path("tree/run.sh")
script.write_text("#!/bin/sh\necho ran\n")
script.chmod(0o755)
for path in (script, Path("tree/inner"), Path("tree")):
    os.utime(path, (OLD, OLD))


def same(path):
    found = os.stat(path)
    assert (found.st_mtime, found.st_mode & 0o777) == (OLD, 0o755), (path, found)


shutil.copy(script, "copy")
assert os.access("copy", os.X_OK)
shutil.copy2(script, "copy2")
same("copy2")
shutil.copytree("tree", "tree2", symlinks=True)
same("tree2/run.sh")
same("tree2")
shutil.copytree("tree", ".", dirs_exist_ok=True)
same("run.sh")
Path("copy").touch()
os.utime("copy", ns=(1, 2), follow_symlinks=False)
with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile() as file:
    os.fchmod(file.fileno(), 0o644)
    os.chmod(folder, 0)
with tarfile.open("tree.tar", "w") as archive:
    archive.add("tree")
with tarfile.open("tree.tar") as archive:
    archive.extractall("from_tar", filter="data") if hasattr(tarfile, "data_filter") else archive.extractall("from_tar")
same("from_tar/tree/run.sh")
shutil.make_archive("tree", "zip", "tree")
shutil.unpack_archive("tree.zip", "from_zip")
os.mkdir("here")
commands = ["cp -p tree/run.sh cp && ./cp", "cp -a tree cp-a && cp-a/run.sh", "install -m 700 tree/run.sh installed && ./installed",
            "touch -d '2001-09-09 01:46:40 UTC' new && touch -h -r new tree/link && chmod u+x,g-r new && mkdir -m 711 closed",
            "tar -C tree -cf - . > all.tar && cd here && tar -xpf ../all.tar && ./run.sh", "mv tree/run.sh moved && ./moved"]
for command in commands:
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr or done.stdout not in ("", "ran\n"):
        print(command, done)
for path in ("cp", "cp-a/run.sh", "here/run.sh", "here", "moved"):
    same(path)
print("ok")
