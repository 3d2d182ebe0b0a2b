# Assigns to a literal.
# Must be compile_error.
1 = one
print("ok")
