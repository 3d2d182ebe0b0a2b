# Lacks a closing parenthesis.
# Must be compile_error.
print("ok"
