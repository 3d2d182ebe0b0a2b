# Recursive flood fill: RecursionError, a runtime error on test 9 (one winding island of 45000 fields).
def fill(r, c):
    if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "#":
        grid[r][c] = "."
        fill(r, c + 1)
        fill(r + 1, c)
        fill(r, c - 1)
        fill(r - 1, c)


rows, columns = map(int, input().split())
grid = [list(input()) for _ in range(rows)]
islands = 0
for r in range(rows):
    for c in range(columns):
        if grid[r][c] == "#":
            islands += 1
            fill(r, c)
print(islands)
