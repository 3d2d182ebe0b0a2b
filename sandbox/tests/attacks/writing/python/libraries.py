# Tries: to have library code write outside: databases, archives that lead out, caches, logs, dumps, histories, shared memory, terminals.
# Must: ok
# Layer: Landlock; seccomp (shared memory of its own kinds)
import cProfile, dbm.dumb, errno, faulthandler, io, logging, logging.handlers, mmap, os, pickle, py_compile, pty, shelve, shutil, sqlite3
import readline, sys, tarfile, tempfile, trace, venv, zipfile

won = []
FOLDER = "@OPEN_FOLDER@"
open("own", "w").write("spoilt")


def tar():
    """A member that is a link out, and another one below it."""
    with tarfile.open("a.tar", "w") as archive:
        link = tarfile.TarInfo("way")
        link.type, link.linkname = tarfile.SYMTYPE, FOLDER
        archive.addfile(link)
        file = tarfile.TarInfo("way/new")
        file.size = 6
        archive.addfile(file, io.BytesIO(b"spoilt"))
    with tarfile.open("a.tar") as archive:
        archive.extraction_filter = lambda member, path: member
        archive.errorlevel = 2  # else a refusal is swallowed
        archive.extractall(".")


def zip_out():
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("new", "spoilt")
    zipfile.ZipFile("a.zip").extractall(FOLDER)


def sqlite(path):
    base = sqlite3.connect(path)
    base.execute("CREATE TABLE a (b)")
    base.commit()


def profile():
    profiler = cProfile.Profile()
    profiler.enable()
    profiler.dump_stats(f"{FOLDER}/new")


def map_shared():
    with open("@OPEN_FILE@", "r+b") as file:
        mmap.mmap(file.fileno(), 0)[0:1] = b"x"


def compiled():
    sys.pycache_prefix = FOLDER
    open("module.py", "w").write("a = 1")
    return py_compile.compile("module.py", doraise=True)


def temporary(make, folder):
    """In a container these folders may be read-only, or not there, which is a refusal as well."""
    try:
        return make(dir=folder)
    except OSError as error:
        if error.errno == errno.EROFS or not os.path.exists(folder):
            raise PermissionError(f"no place for anybody: {error}") from error
        raise


ATTACKS = [
    tar, zip_out, lambda: sqlite(f"{FOLDER}/new"), lambda: sqlite("file:/dev/shm/new"[5:]), lambda: sqlite3.connect("own.db").execute(f"ATTACH '{FOLDER}/new' AS a").execute("CREATE TABLE a.b (c)"),
    lambda: sqlite3.connect(":memory:").execute(f"VACUUM INTO '{FOLDER}/new'"), profile, map_shared, compiled,
    lambda: logging.FileHandler(f"{FOLDER}/new"), lambda: logging.handlers.RotatingFileHandler("@OPEN_FILE@", maxBytes=1).doRollover(),
    lambda: shelve.open(f"{FOLDER}/new"), lambda: dbm.dumb.open(f"{FOLDER}/new", "c"), lambda: readline.write_history_file(f"{FOLDER}/new"),
    lambda: readline.append_history_file(1, "@OPEN_FILE@"), lambda: tempfile.mkstemp(dir=FOLDER), lambda: tempfile.TemporaryFile(dir="/dev/shm"),
    lambda: temporary(tempfile.mkdtemp, "/tmp"), lambda: temporary(tempfile.NamedTemporaryFile, "/var/tmp"), lambda: shutil.move("own", FOLDER),
    lambda: shutil.copy("own", "@OPEN_FILE@"), lambda: shutil.copytree(".", f"{FOLDER}/new", symlinks=True), lambda: shutil.rmtree(FOLDER),
    lambda: shutil.make_archive(f"{FOLDER}/new", "tar", "."), lambda: open("/dev/shm/new", "w"),
    lambda: pty.openpty(), lambda: pickle.dump(1, open("@OPEN_FILE@", "ab")), lambda: faulthandler.dump_traceback(open(f"{FOLDER}/new", "w")),
    lambda: os.posix_spawn("/usr/bin/true", ["true"], {}, file_actions=[(os.POSIX_SPAWN_OPEN, 1, f"{FOLDER}/new", os.O_WRONLY | os.O_CREAT, 0o666)]),
    lambda: os.mkfifo(f"{FOLDER}/new"), lambda: os.truncate("@OPEN_FILE@", 0), lambda: os.replace("own", "@OPEN_FILE@"), lambda: os.removedirs(FOLDER),
    lambda: trace.Trace().results().write_results(coverdir=f"{FOLDER}/new") or os.makedirs(f"{FOLDER}/new"), lambda: venv.create(f"{FOLDER}/new"),
]
for number, attack in enumerate(ATTACKS):
    try:
        won.append(f"attack {number}: {attack()}")
    except BaseException as error:
        # a library may wrap the refusal: its text or its cause says so
        told = f"{error!r} {error.__cause__!r} {error.__context__!r}"
        refusals = ("PermissionError", "Permission denied", "unable to open database", "out of pty devices", "Operation not permitted", "cross-device")
        if not any(text in told for text in refusals):
            won.append(f"attack {number}: {told}")
print("\n".join(won) or "refused")
