# return outside of a function.
# expected: {"verdict": "compile_error"}
return 1
