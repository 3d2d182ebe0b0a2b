# Lists of n entries, though vertices are numbered from 1 to n: IndexError, a runtime error on test 1.
import heapq

n, m = map(int, input().split())
graph = [[] for _ in range(n)]
for _ in range(m):
    u, v, w = map(int, input().split())
    graph[u].append((v, w))

distance = [-1] * n
heap = [(0, 1)]
while heap:
    d, u = heapq.heappop(heap)
    if distance[u] != -1:
        continue
    distance[u] = d
    for v, w in graph[u]:
        heapq.heappush(heap, (d + w, v))
print(*distance)
