# Tries: to have library code that opens files by itself, some of it in C, read from outside and show it in results or messages.
# Must: ok
# Layer: Landlock
import configparser, ctypes, fileinput, glob, gzip, importlib.util, io, linecache, mmap, os, readline, runpy, shutil, sqlite3
import tarfile, tokenize, traceback, urllib.request, wave, xml.sax, zipfile

won = []


def secretive(text):
    return "SECRET" in text or "secret =" in text or "openSandbox" in text


def external_entity(path):
    class Handler(xml.sax.ContentHandler):
        text = ""

        def characters(self, content):
            Handler.text += content

    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    parser.setContentHandler(Handler())
    parser.parse(io.StringIO(f'<!DOCTYPE a [<!ENTITY e SYSTEM "file://{path}">]><a>&e;</a>'))
    return Handler.text


def history(path):
    readline.read_history_file(path)
    return readline.get_history_item(1)


def module(path):
    loader = importlib.machinery.SourceFileLoader("stolen", path)
    return loader.get_source("stolen")


def trace_of(path):
    try:
        exec(compile("\n" * 0 + "1 / 0", path, "exec"))
    except ZeroDivisionError:
        return traceback.format_exc()  # shows the line of the file that the code claims to be from


def attach(path):
    with sqlite3.connect("own.db") as base:
        base.execute("ATTACH DATABASE ? AS other", (f"file:{path}?mode=ro&immutable=1",))
        return str(base.execute("SELECT * FROM other.sqlite_master").fetchall())


def archive(path):
    with tarfile.open("own.tar", "w") as tar:
        tar.add(path)
    return open("own.tar", encoding="latin-1").read()


def mapped(path):
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)[:].decode()


READERS = [
    lambda p: open(p).read(), lambda p: os.read(os.open(p, os.O_RDONLY), 999).decode(), lambda p: "".join(linecache.getlines(p)),
    lambda p: urllib.request.urlopen(f"file://{p}").read().decode(), lambda p: shutil.copyfile(p, "copy") and open("copy").read(),
    lambda p: "".join(fileinput.input(p)), lambda p: tokenize.open(p).read(), lambda p: str(runpy.run_path(p)), lambda p: str(gzip.open(p).read()),
    lambda p: os.link(p, "hard") or open("hard").read(), lambda p: str(configparser.ConfigParser().read_file(open(p))), lambda p: str(zipfile.ZipFile(p)),
    lambda p: str(glob.glob(os.path.dirname(p) + "/*")), lambda p: str(os.listdir(os.path.dirname(p))), lambda p: str(ctypes.CDLL(p)),
    external_entity, history, module, trace_of, attach, archive, mapped,
]
for path in ("@SECRET_FILE@", "@NEIGHBOUR_BUILD@/main.py", "@SERVICE_SOURCE@"):
    for number, reader in enumerate(READERS):
        try:
            text = reader(path) or ""
        except BaseException as error:
            text = "".join(traceback.format_exception(error, limit=0))
        if secretive(text) or (os.path.basename(path) in text and text.startswith("[")):
            won.append(f"reader {number} of {path}: {text}")
print("\n".join(won) or "refused")
