# The usual stack of brackets that are still open: accepted.
def balanced(text):
    partner = {")": "(", "]": "[", "}": "{"}
    stack = []
    for bracket in text:
        if bracket not in partner:
            stack.append(bracket)
        elif not stack or stack.pop() != partner[bracket]:
            return False
    return not stack


print("yes" if balanced(input().strip()) else "no")
