# Walks along every simple path: 2^60 of them on test 6, time limit exceeded.
def walk(u, length):
    if distance[u] == -1 or length < distance[u]:
        distance[u] = length
    on_path[u] = True
    for v, w in graph[u]:
        if not on_path[v]:
            walk(v, length + w)
    on_path[u] = False


n, m = map(int, input().split())
graph = [[] for _ in range(n + 1)]
for _ in range(m):
    u, v, w = map(int, input().split())
    graph[u].append((v, w))
distance = [-1] * (n + 1)
on_path = [False] * (n + 1)
walk(1, 0)
print(*distance[1:])
