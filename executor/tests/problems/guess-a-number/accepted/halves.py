low, high = 1, int(input())
heard = ""
while heard != "found":
    middle = (low + high) // 2
    print(middle, flush=True)
    heard = input()
    if heard == "lower":
        high = middle - 1
    else:
        low = middle + 1
