# Prints the right word with NUL bytes after it.
# Must be wrong_answer: a NUL is neither white space nor an end.
print("ok\0\0")
