# Take it or leave it, without a memo: up to 2^100 calls on test 7, time limit exceeded.
def best(item, capacity):
    if item == n:
        return 0
    weight, value = items[item]
    skipped = best(item + 1, capacity)
    if weight > capacity:
        return skipped
    return max(skipped, value + best(item + 1, capacity - weight))


n, capacity = map(int, input().split())
items = [tuple(map(int, input().split())) for _ in range(n)]
print(best(0, capacity))
