# Children of fork write to the same output, by number and by name.
# expected: "start\n0\n1\n2\nend\n"
import os

print("start", flush=True)
for n in range(3):
    child = os.fork()
    if child == 0:
        with open("/dev/stdout", "w") as out:
            print(n, file=out)
        os._exit(0)
    os.waitpid(child, 0)
print("end")
