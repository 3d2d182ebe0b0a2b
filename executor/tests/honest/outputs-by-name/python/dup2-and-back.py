# Sends its stdout to a file for a while, and back.
# expected: "a\nc\nb\n"
import os

print("a", flush=True)
saved = os.dup(1)
file = os.open("out.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
os.dup2(file, 1)
print("b", flush=True)
os.dup2(saved, 1)
print("c", flush=True)
print(open("out.txt").read(), end="")
