"""What a child of the fork server does before and after it runs a program (interpreter.c), so that the program finds what it would
find in a fresh interpreter.

It may be called after the program has changed anything, so it uses nothing that a program can replace. It keeps no reference to the
program's own names: they would outlive the program.
"""
import atexit
import gc
import os
import site
import sys
import threading
import types
import weakref
from importlib.machinery import SourceFileLoader

_environment = os.environ._data
_namespace_of = type.__dict__["__dict__"].__get__
_bases_of = type.__dict__["__mro__"].__get__


unfreeze = gc.unfreeze


def freeze():
    """Called before the first fork: hides this module, and keeps the collector of a child from looking at what exists now."""
    global _loaded
    sys.path.remove(os.path.dirname(__file__))
    del sys.modules[__name__]
    _loaded = {name.partition(".")[0] for name in sys.modules}
    gc.collect()
    gc.freeze()


def _modules_in(folder):
    try:
        return {name.partition(".")[0] for name in os.listdir(folder)}
    except OSError:
        return set()  # an import does not look where it cannot list the files


def begin(argv, environment, at):
    """argv[at] is the program's file, or "-c". False if only a fresh interpreter can run it."""
    _environment.clear()
    _environment.update(variable.split(b"=", 1) for variable in environment)
    site.USER_BASE = site.USER_SITE = None
    site.getusersitepackages()  # by the HOME of this environment
    sys.orig_argv = argv
    sys.argv = argv[at:]
    if argv[at] == "-c":
        del sys.argv[1]  # the command itself
        if "-I" not in argv[:at]:
            sys.path.insert(0, "")
        return True
    path = argv[at]
    folder = os.path.dirname(path)
    if not _loaded.isdisjoint(_modules_in(folder)):
        return False
    sys.path.insert(0, folder)
    vars(sys.modules["__main__"]).update(__file__=path, __cached__=None, __loader__=SourceFileLoader("__main__", path))
    return True


def status_of(exit, *, int=int, isinstance=isinstance, print=print, sys=sys):
    """The exit status for a SystemExit. A code that is not a number is a message."""
    code = exit.code
    if code is None:
        return 0
    if isinstance(code, int):
        return int.__and__(code, 0xFF) if -(2**63) <= code < 2**63 else 0xFF
    if sys.stderr is not None:
        print(code, file=sys.stderr)
    return 1


def _may_be_noticed(
    *, any=any, classes=weakref.ReferenceType, frames=sys._current_frames, get_objects=gc.get_objects, isinstance=isinstance, issubclass=issubclass,
    len=len, map=map, set=set, sys=sys, type=type, bases_of=_bases_of, namespace_of=_namespace_of,
):
    """Whether a program could tell that its objects are never destroyed: by a finalizer, or the callback of a weak reference."""

    def has_finalizer(kind):
        return any("__del__" in namespace_of(base) for base in bases_of(kind))

    if len(frames()) > 1 or "_interpreters" in sys.modules or "_xxsubinterpreters" in sys.modules:
        return True
    objects = get_objects()
    kinds = set(map(type, objects))
    if any(map(has_finalizer, kinds)):
        return True
    to_see = {kind for kind in kinds if issubclass(kind, (type, classes))}
    if not to_see:
        return False
    # The collector does not know the instances of some classes, so the classes count.
    seen = [each for each in objects if type(each) in to_see]
    return any(has_finalizer(each) if issubclass(type(each), type) else each.__callback__ is not None for each in seen)


def finish(*, modules=sys.modules, run_exit_functions=atexit._run_exitfuncs, sys=sys, may_be_noticed=_may_be_noticed):
    """Does what Py_FinalizeEx does first. Whether the process may exit without the rest of it."""
    if "threading" in modules:
        modules["threading"]._shutdown()
    run_exit_functions()
    if may_be_noticed():
        return False
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        if stream is not None:
            stream.flush()
    return True
