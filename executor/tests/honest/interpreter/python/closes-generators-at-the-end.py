# A generator that waits inside of try, at the end of the program.
# expected: {"stdout": "closed\n", "stderr": ""}
def g():
    try: yield 1
    finally: print("closed")
x = g(); next(x)
