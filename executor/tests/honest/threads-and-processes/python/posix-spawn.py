# os.posix_spawn with a file action, and the exit code of the child.
import os

reader, writer = os.pipe()
actions = [(os.POSIX_SPAWN_DUP2, writer, 1), (os.POSIX_SPAWN_CLOSE, reader)]
child = os.posix_spawn("/bin/sh", ["sh", "-c", "echo hi; exit 3"], os.environ, file_actions=actions)
os.close(writer)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
assert os.read(reader, 10) == b"hi\n"
print("ok")
