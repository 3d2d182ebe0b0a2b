# An array of ctypes of 300 MB, of which little is used.
import ctypes

numbers = (ctypes.c_int * 75_000_000)()
numbers[5] = 7
print("ok" if numbers[5] == 7 else "wrong")
