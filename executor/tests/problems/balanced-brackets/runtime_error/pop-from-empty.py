# Pops without looking whether anything is open: IndexError, a runtime error on test 6, "())(()".
partner = {")": "(", "]": "[", "}": "{"}
stack = []
answer = "yes"
for bracket in input():
    if bracket in "([{":
        stack.append(bracket)
    elif stack.pop() != partner[bracket]:
        answer = "no"
        break
print("no" if stack else answer)
