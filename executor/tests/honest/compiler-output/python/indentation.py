# A block without indentation.
# expected: {"verdict": "compile_error"}
if True:
print(1)
