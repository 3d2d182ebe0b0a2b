# input() after the end of the input.
# expected: {"stdout": "", "code": 1}
input(); input()
