# Does not indent the body of a function.
# Must be compile_error (IndentationError).
def answer():
return "ok"


print(answer())
