# Flood fill with a stack, on one long list framed by water: accepted.
import sys

lines = sys.stdin.read().split()
rows, columns = int(lines[0]), int(lines[1])
width = columns + 1
grid = list("." * width + "".join(line + "." for line in lines[2:]) + "." * width)

islands = 0
for start, field in enumerate(grid):
    if grid[start] != "#":
        continue
    islands += 1
    grid[start] = "."
    stack = [start]
    while stack:
        here = stack.pop()
        for there in (here - 1, here + 1, here - width, here + width):
            if grid[there] == "#":
                grid[there] = "."
                stack.append(there)
print(islands)
