"""
Listeners and clients for the managers of multiprocessing, by named pipes in the run's own folder.

A listener is a named pipe at its address. Who wants to connect takes the first free number, makes a pipe for each direction, and
writes the number to the listener's pipe, with a token: whoever asked may have been killed meanwhile. Pipes stay, and all listeners of
a folder use them again: a run may make few of them. Each side holds a lock for as long as it, or a child that it has forked, holds its
ends. Without both a number is free: the kernel has forgotten what was in its pipes.
"""
import fcntl
import functools
import itertools
import os
from multiprocessing import connection, util

RECORD_BYTES = 32
TOKEN_BYTES = 8  # as hexadecimal digits in a record


class PipeConnection(connection.Connection):
    """Like a connection by a socket, but with a separate descriptor for sending."""

    def __init__(self, reader, writer, lock):
        super().__init__(reader)
        self._writer = writer
        self._lock = lock

    def _send(self, buf):
        left = memoryview(buf)
        while len(left) > 0:
            left = left[os.write(self._writer, left) :]

    def _close(self):
        for descriptor in (self._handle, self._writer, self._lock):  # the lock is the last
            os.close(descriptor)


def _lock(path):
    """The descriptor that holds the lock, or None if another process holds it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return descriptor
    except BlockingIOError:
        os.close(descriptor)
        return None


def _open_reader(path):
    """Does not wait for a writer."""
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    os.set_blocking(reader, True)
    return reader


class Listener:
    def __init__(self, address=None, backlog=1):
        self._listener = None
        if address is not None and not isinstance(address, str):
            self._listener = connection.Listener(address, backlog=backlog)
            self.address = self._listener.address
            return
        self.address, self._lock = (address, None) if address else _take_address()
        _make_pipe(self.address)
        self._calls = os.open(self.address, os.O_RDWR | os.O_CLOEXEC)
        self.last_accepted = None

    def accept(self):
        if self._listener is not None:
            return self._listener.accept()
        while True:
            number, token = os.read(self._calls, RECORD_BYTES).split()
            accepted = self._accept(_pair(self.address, int(number)), token)
            if accepted is not None:
                return accepted

    @staticmethod
    def _accept(name, token):
        """None if the process that asked has been killed in the meantime; another may have its number."""
        with open(f"{name}.client", "rb") as taken:
            if taken.read() != token:
                return None
        reader = _open_reader(f"{name}.up")
        try:
            writer = os.open(f"{name}.down", os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            os.close(reader)
            return None
        os.set_blocking(writer, True)
        lock = _lock(f"{name}.listener")
        if lock is None:
            os.close(reader)
            os.close(writer)
            return None
        os.write(writer, b".")
        return PipeConnection(reader, writer, lock)

    def close(self):
        if self._listener is not None:
            self._listener.close()
        else:
            os.close(self._calls)
            if self._lock is None:
                os.unlink(self.address)
            else:
                os.close(self._lock)


def _pair(address, number):
    return os.path.join(os.path.dirname(address), f"pair-{number}")


def _take_address():
    """An address on which no process listens, and the lock that marks it as taken."""
    for number in itertools.count():
        address = os.path.join(util.get_temp_dir(), f"listener-{number}")
        lock = _lock(f"{address}.lock")
        if lock is not None:
            return address, lock


def _take_number(address):
    """A number that neither side holds, and the lock of ours."""
    for number in itertools.count():
        ours = _lock(f"{_pair(address, number)}.client")
        if ours is None:
            continue
        theirs = _lock(f"{_pair(address, number)}.listener")
        if theirs is not None:
            os.close(theirs)
            return number, ours
        os.close(ours)


def _make_pipe(path):
    if not os.path.exists(path):  # who has it is alone; and that one is refused counts as a pipe, too
        os.mkfifo(path, 0o600)


def _connect(address):
    calls = os.open(address, os.O_WRONLY | os.O_NONBLOCK | os.O_CLOEXEC)  # fails where nobody listens
    try:
        number, lock = _take_number(address)
        up, down = f"{_pair(address, number)}.up", f"{_pair(address, number)}.down"
        for path in (up, down):
            _make_pipe(path)
        reader, both = _open_reader(down), os.open(up, os.O_RDWR | os.O_CLOEXEC)
        writer = os.open(up, os.O_WRONLY | os.O_CLOEXEC)
        token = os.urandom(TOKEN_BYTES).hex().encode()
        os.pwrite(lock, token, 0)
        os.write(calls, (b"%d %b" % (number, token)).ljust(RECORD_BYTES))
    finally:
        os.close(calls)
    connection.wait([reader])
    os.read(reader, 1)  # the other side holds its ends now
    os.close(both)
    return PipeConnection(reader, writer, lock)


def Client(address, family=None, authkey=None):
    if not isinstance(address, str):
        return connection.Client(address, family=family, authkey=authkey)
    made = _connect(address)
    if authkey is not None:
        connection.answer_challenge(made, authkey)
        connection.deliver_challenge(made, authkey)
    return made


def in_one_folder(start):
    """All managers that a process starts listen in the temporary folder of that process, and so use the pipes of one another."""

    @functools.wraps(start)
    def start_here(manager, *args, **kwargs):
        util.get_temp_dir()
        return start(manager, *args, **kwargs)

    return start_here
