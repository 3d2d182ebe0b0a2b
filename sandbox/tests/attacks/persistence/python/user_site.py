# Tries: to leave code that the next Python starts with: usercustomize, sitecustomize, a .pth file, caches of bytecode, a module before the standard one.
# Must: ok
# Layer: a scratch folder for every run; the build folder is not writable; Landlock
# request: {"args": ["leave"]}
# request: {"args": ["look"]}
import os
import site
import sys

reached = ["customized by another run"] if hasattr(sys, "left_behind") else []
build = os.path.dirname(os.path.abspath(__file__))
user = site.getusersitepackages()
code = "import sys\nsys.left_behind = True\n"
for folder in (user, build, os.path.join(build, "__pycache__"), *site.getsitepackages(), os.path.dirname(os.__file__), os.getcwd(), os.path.expanduser("~/.cache")):
    for name in ("usercustomize.py", "sitecustomize.py", "left.pth", "os.py", "__pycache__/main.cpython-311.pyc", ".python_history", "pyvenv.cfg"):
        path = os.path.join(folder, name)
        own = path.startswith(os.path.expanduser("~"))
        if own and os.path.exists(path):
            reached.append("left: " + name)
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "x") as file:
                file.write("import sys; sys.left_behind = True" if name.endswith("pth") else code)
            if not own:
                reached.append(path)
        except OSError:
            pass
try:
    with open(__file__, "a") as file:
        file.write("print('changed')\n")
    reached.append("the source was changed")
except PermissionError:
    pass
if sys.argv[1] == "look" or reached:
    print(*(reached or ["refused"]), sep="\n")
