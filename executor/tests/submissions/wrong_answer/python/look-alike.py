# Prints a Cyrillic "о" instead of the Latin one.
# Must be wrong_answer: the comparison is on the bytes.
print("\u043ek")
