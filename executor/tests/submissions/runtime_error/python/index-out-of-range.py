# Reads behind the end of a list.
# Must be runtime_error.
numbers = [1, 2, 3]
print(numbers[3])
