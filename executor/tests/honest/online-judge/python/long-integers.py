# Prints and reads integers of more digits than Python allows by default.
# no reference: a bare machine stops at 4300 digits
# expected: "10000 True\n"
text = str(10**9999)
print(len(text), int(text) == 10**9999)
