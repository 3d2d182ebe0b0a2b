# Its first guess of three or more is out of range; then it waits for an answer.
n = int(input())
print(0, flush=True)
input()
