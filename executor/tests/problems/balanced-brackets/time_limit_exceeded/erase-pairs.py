# Erases one adjacent pair at a time and searches again from the left: quadratic, 5e9 steps on the
# deeply nested test 9, time limit exceeded.
def erase_pair(text):
    for i in range(len(text) - 1):
        if text[i] + text[i + 1] in ("()", "[]", "{}"):
            return text[:i] + text[i + 2:]
    return None


text = input()
while (shorter := erase_pair(text)) is not None:
    text = shorter
print("no" if text else "yes")
