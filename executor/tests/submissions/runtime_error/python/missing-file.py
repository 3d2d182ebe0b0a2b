# Opens a file that does not exist.
# Must be runtime_error.
print(open("no-such-file.txt").read())
