# Ten threads write whole lines, each by a descriptor of its own.
# expected: ["ok\n", 100]
import threading


def write(n):
    with open("/dev/stdout", "w") as out:
        for _ in range(10):
            print("ok", file=out, flush=True)


threads = [threading.Thread(target=write, args=(n,)) for n in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
