# A pipeline of three programs, made by hand with fork, dup2 and exec.
# expected: "3\n"
import os


def start(argv, stdin, stdout, others):
    child = os.fork()
    if child == 0:
        if stdin is not None:
            os.dup2(stdin, 0)
        if stdout is not None:
            os.dup2(stdout, 1)
        for fd in others:
            os.close(fd)
        os.execvp(argv[0], argv)
    return child


a, b = os.pipe()
c, d = os.pipe()
every = (a, b, c, d)
children = [
    start(["printf", "%s\\n", "b", "a", "c", "a"], None, b, every),
    start(["sort", "-u"], a, d, every),
    start(["wc", "-l"], c, None, every),
]
for fd in every:
    os.close(fd)
for child in children:
    assert os.waitpid(child, 0)[1] == 0
