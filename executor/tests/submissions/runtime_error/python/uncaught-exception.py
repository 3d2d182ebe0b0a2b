# Prints the right answer and raises an exception of its own that nobody catches.
# Must be runtime_error.
class NoSolution(Exception):
    pass


print("ok")
raise NoSolution("none found")
