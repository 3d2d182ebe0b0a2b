# One loop with poll and one with epoll, over the same pipes.
import os
import select

pipes = [os.pipe() for _ in range(8)]
for n in (1, 4, 6):
    os.write(pipes[n][1], b"x")
poll = select.poll()
epoll = select.epoll()
for reader, _ in pipes:
    poll.register(reader, select.POLLIN)
    epoll.register(reader, select.EPOLLIN | select.EPOLLET)
wanted = {pipes[n][0] for n in (1, 4, 6)}
assert {fd for fd, _ in poll.poll(1000)} == wanted
assert {fd for fd, _ in epoll.poll(1)} == wanted
assert epoll.poll(0.01) == []
print("ok")
