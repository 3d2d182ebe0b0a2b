# A program that replaces functions of the library and of builtins.
# expected: {"stdout": "main\n", "stderr": ""}
import builtins
import gc
import sys


def mine(*args, **kwargs):
    sys.__stdout__.write("mine\n")
    raise RuntimeError


for name in ("set", "map", "any", "isinstance", "issubclass", "type", "len", "print"):
    setattr(builtins, name, mine)
gc.get_objects = gc.collect = gc.freeze = sys.gettrace = sys._current_frames = mine
sys.stdout.write("main\n")
