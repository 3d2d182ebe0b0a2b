# Uses a name that does not exist; Python only notices when it gets there.
# Must be runtime_error, not compile_error.
print("ok")
print(no_such_name)
