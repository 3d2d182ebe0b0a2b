# Dijkstra on an adjacency matrix: 10^8 entries, 800 MB, memory limit exceeded on test 7.
n, m = map(int, input().split())
infinity = float("inf")
matrix = [[infinity] * (n + 1) for _ in range(n + 1)]
for _ in range(m):
    u, v, w = map(int, input().split())
    matrix[u][v] = min(matrix[u][v], w)

distance = [infinity] * (n + 1)
distance[1] = 0
open_vertices = set(range(1, n + 1))
while open_vertices:
    u = min(open_vertices, key=lambda vertex: distance[vertex])
    open_vertices.remove(u)
    for v in open_vertices:
        distance[v] = min(distance[v], distance[u] + matrix[u][v])
print(*(-1 if d == infinity else d for d in distance[1:]))
