# Tries: to have the check of the syntax run code or change what later runs get: cached byte code, modules beside the source, start-up files.
# Must: ok
# Layer: the check runs apart from the build folder; a program writes only its scratch folder
# request: {"args": ["plant"]}
# request: {"args": ["look"]}
import errno
import importlib.util
import os
import py_compile
import site
import sys

PLANTED = "import sys; sys.stdout.write('planted')"
build = os.path.dirname(os.path.abspath(__file__))
places = [
    build + "/sitecustomize.py", build + "/usercustomize.py", build + "/encodings.py", build + "/os.py", build + "/__main__.py",
    build + "/../sitecustomize.py", "@OPEN_FOLDER@/sitecustomize.py", "@NEIGHBOUR_BUILD@/sitecustomize.py",
    *(path + "/sitecustomize.py" for path in sys.path if path), *(path + "/planted.pth" for path in site.getsitepackages()),
]  # fmt: skip
kept = []
for place in places:
    try:
        with open(place, "w") as file:
            file.write(PLANTED)
        kept.append(place)
    except PermissionError:
        continue
    except OSError as error:
        read_only = error.errno == errno.EROFS and place.startswith(sys.base_prefix + "/")
        if not read_only and os.path.isdir(os.path.dirname(place)):  # else it is not there on this machine
            kept.append(f"{place} {error}")
for name in (__file__, os.__file__, site.__file__):
    try:
        kept.append(py_compile.compile(name, cfile=importlib.util.cache_from_source(name), doraise=True))
    except OSError:
        continue
print(*kept or ["refused"])
