# The start method spawn, and a pipe both ways.
# expected: "42\n"
import multiprocessing as mp


def work(connection):
    connection.send(connection.recv() * 2)


if __name__ == "__main__":
    context = mp.get_context("spawn")
    mine, other = context.Pipe()
    worker = context.Process(target=work, args=(other,))
    worker.start()
    mine.send(21)
    print(mine.recv())
    worker.join()
