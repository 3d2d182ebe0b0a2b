# Marks only the fields of the current walk and so tries every walk: exponential on the 9 x 9
# islands of test 8, time limit exceeded.
def explore(r, c):
    if (r, c) not in land or (r, c) in walk:
        return
    seen.add((r, c))
    walk.add((r, c))
    for y, x in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        explore(r + y, c + x)
    walk.remove((r, c))


rows, columns = map(int, input().split())
land = {(r, c) for r in range(rows) for c, field in enumerate(input()) if field == "#"}
seen, walk = set(), set()
islands = 0
for field in sorted(land):
    if field not in seen:
        islands += 1
        explore(*field)
print(islands)
