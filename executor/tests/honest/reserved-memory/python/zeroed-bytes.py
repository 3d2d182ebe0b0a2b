# bytearray of 350 MB, which the kernel gives only when it is touched.
block = bytearray(350 << 20)
block[100] = 1
print("ok" if block[100] == 1 else "wrong")
