# A parenthesis that is never closed.
# expected: {"verdict": "compile_error"}
print((1 + 2)
