# Doubles a string thirty times, to 1 GB.
# Must be memory_limit_exceeded.
text = "x"
for _ in range(30):
    text += text
print("ok")
