# A keyword as a name.
# expected: {"verdict": "compile_error"}
class = 5
