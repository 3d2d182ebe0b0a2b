# Writes 20 MB to one file in its scratch folder.
# Must be runtime_error (EFBIG): 10 MB are the limit of one file.
with open("big", "wb") as big:
    big.write(bytes(20 * 2**20))
print("ok")
