# An escape that is none: a warning, and the program runs.
# expected: "\\d\n"
print("\d")
