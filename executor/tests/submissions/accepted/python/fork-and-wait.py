# Forks a child that answers through a pipe, and waits for it.
# Must be accepted: a few processes are allowed.
import os

reader, writer = os.pipe()
child = os.fork()
if child == 0:
    os.write(writer, b"ok")
    os._exit(7)
os.close(writer)
answer = os.read(reader, 10).decode()
_, status = os.waitpid(child, 0)
print(answer if os.waitstatus_to_exitcode(status) == 7 else "bad status")
