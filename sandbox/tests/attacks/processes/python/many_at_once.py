# Tries: to have more than 10 processes by subprocess, multiprocessing and posix_spawn together, from many threads at once.
# Must: ok
# Layer: seccomp notification (10 processes in all)
import errno, multiprocessing, os, subprocess, threading

alive, accidents = [], []
context = multiprocessing.get_context("fork")


def by_subprocess():
    alive.append(subprocess.Popen(["/usr/bin/sleep", "100"]))


def by_multiprocessing():
    process = context.Process(target=lambda: __import__("time").sleep(100), daemon=True)
    process.start()
    alive.append(process)


def by_posix_spawn():
    alive.append(os.posix_spawn("/usr/bin/sleep", ["sleep", "100"], {}))


def attempt(call):
    try:
        call()
    except OSError as error:
        if error.errno != errno.EAGAIN:
            accidents.append(repr(error))


# From the main thread only: a fork without exec would keep the pipe on which Popen waits in another thread.
for _ in range(3):
    attempt(by_multiprocessing)
threads = [threading.Thread(target=attempt, args=(call,)) for _ in range(8) for call in (by_subprocess, by_posix_spawn)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for _ in range(3):
    attempt(by_multiprocessing)
print(f"{len(alive)} children {accidents}" if len(alive) > 9 or len(alive) < 5 or accidents else "refused", flush=True)
os._exit(0)  # multiprocessing would end its own
