# Opens /dev/stdout between ordinary output.
# expected: "a\nb\nc\n"
print("a", flush=True)
with open("/dev/stdout", "w") as out:
    out.write("b\n")
print("c")
