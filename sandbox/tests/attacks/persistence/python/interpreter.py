# Tries: to leave something in the interpreter for the next run: names, modules, environment, caches, hooks, the numbers of random, objects of the collector.
# Must: ok
# Layer: a run is a process of its own, and whatever it is a fork of has seen no run
# request: {"args": ["leave"]}
# request: {"args": ["look"]}
import atexit
import builtins
import gc
import linecache
import os
import random
import re
import sys
import threading

MARK = "left-" + "behind"


class Left:
    pass


def traces():
    yield "builtins", hasattr(builtins, "left_behind")
    yield "sys", hasattr(sys, "left_behind")
    yield "modules", "left_behind" in sys.modules
    yield "meta path", any(type(finder).__name__ == "Left" for finder in sys.meta_path)
    yield "environment", MARK in os.environ
    yield "arguments", "leave" in sys.argv or b"leave" in open("/proc/self/cmdline", "rb").read()
    yield "line cache", MARK in linecache.cache
    yield "functions", re.purge.__name__ != "purge"
    yield "objects", any(type(each).__name__ == "Left" and each is not marked for each in gc.get_objects())
    yield "threads", threading.active_count() > 1 or len(sys._current_frames()) > 1
    yield "seed", random.getrandbits(64) == 0
    yield "descriptors", len(os.listdir("/proc/self/fd")) > 4


marked = Left()
if sys.argv[1] == "look":
    reached = [name for name, there in traces() if there]
    print(*(reached or ["refused"]), sep="\n")
else:
    builtins.left_behind = sys.left_behind = sys.modules["left_behind"] = Left()
    sys.meta_path.insert(0, Left())
    os.environ[MARK] = MARK
    linecache.cache[MARK] = (1, None, [MARK], MARK)
    re.purge = Left
    random.seed = lambda *arguments: None
    atexit.register(print, MARK, file=sys.stderr)
    threading.Thread(target=threading.Event().wait, daemon=True).start()
    os.dup(0)
