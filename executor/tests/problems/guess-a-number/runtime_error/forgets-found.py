low, high = 1, int(input())
while low <= high:
    middle = (low + high) // 2
    print(middle, flush=True)
    high, low = (middle - 1, low) if input() == "lower" else (high, middle + 1)
raise SystemExit("not found")
