words = input().split()
last = words[-1]  # an empty line has no words
print(last, *words[-2::-1] if len(words) > 1 else [])
