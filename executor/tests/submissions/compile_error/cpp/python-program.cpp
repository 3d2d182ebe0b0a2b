// Is a Python program sent as C++ by mistake.
// Must be compile_error.
a, b = map(int, input().split())
print(a + b)
