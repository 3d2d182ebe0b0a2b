# A text without an end.
# expected: {"verdict": "compile_error"}
print("größe 大きさ)
