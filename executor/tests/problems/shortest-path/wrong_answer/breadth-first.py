# Breadth-first search that adds up lengths, so paths of few edges win: wrong answer on test 1.
from collections import deque

n, m = map(int, input().split())
graph = [[] for _ in range(n + 1)]
for _ in range(m):
    u, v, w = map(int, input().split())
    graph[u].append((v, w))

distance = [-1] * (n + 1)
distance[1] = 0
queue = deque([1])
while queue:
    u = queue.popleft()
    for v, w in graph[u]:
        if distance[v] == -1:
            distance[v] = distance[u] + w
            queue.append(v)
print(*distance[1:])
