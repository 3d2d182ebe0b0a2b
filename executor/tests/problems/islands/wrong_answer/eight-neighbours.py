# Takes corners for a connection, too: wrong answer on test 5 (the diagonal cross is one island).
rows, columns = map(int, input().split())
land = {(r, c) for r in range(rows) for c, field in enumerate(input()) if field == "#"}
islands = 0
while land:
    islands += 1
    stack = [land.pop()]
    while stack:
        r, c = stack.pop()
        for field in [(r + y, c + x) for y in (-1, 0, 1) for x in (-1, 0, 1)]:
            if field in land:
                land.remove(field)
                stack.append(field)
print(islands)
