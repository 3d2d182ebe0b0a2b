# Dijkstra with a heap; all distances on one line: accepted.
import heapq
import sys

numbers = list(map(int, sys.stdin.buffer.read().split()))
n = numbers[0]
graph = [[] for _ in range(n + 1)]
for u, v, w in zip(numbers[2::3], numbers[3::3], numbers[4::3]):
    graph[u].append((v, w))

distance = [None] * (n + 1)
heap = [(0, 1)]
while heap:
    d, u = heapq.heappop(heap)
    if distance[u] is not None:
        continue
    distance[u] = d
    for v, w in graph[u]:
        if distance[v] is None:
            heapq.heappush(heap, (d + w, v))
print(*(-1 if d is None else d for d in distance[1:]))
