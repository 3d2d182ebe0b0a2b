# SharedMemory by name, which a child fills.
# expected: "b'hello'\n"
from multiprocessing import Process
from multiprocessing.shared_memory import SharedMemory


def work(name):
    memory = SharedMemory(name)
    memory.buf[:5] = b"hello"
    memory.close()


if __name__ == "__main__":
    memory = SharedMemory(create=True, size=4096)
    worker = Process(target=work, args=(memory.name,))
    worker.start()
    worker.join()
    print(bytes(memory.buf[:5]))
    memory.close()
    memory.unlink()
