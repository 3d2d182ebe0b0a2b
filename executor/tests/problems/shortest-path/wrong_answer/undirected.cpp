// Lets every edge be used in both directions: wrong answer on test 3 (vertex 3 is not reachable).
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<std::pair<int, long long>>> graph(n + 1);
    while (m-- > 0) {
        int u, v, w;
        std::cin >> u >> v >> w;
        graph[u].emplace_back(v, w);
        graph[v].emplace_back(u, w);
    }
    std::vector<long long> distance(n + 1, -1);
    std::priority_queue<std::pair<long long, int>> queue;
    queue.emplace(0, 1);
    while (!queue.empty()) {
        const auto [d, u] = queue.top();
        queue.pop();
        if (distance[u] >= 0) continue;
        distance[u] = -d;
        for (const auto& [v, w] : graph[u]) queue.emplace(d - w, v);
    }
    for (int u = 1; u <= n; ++u) std::cout << distance[u] << ' ';
    std::cout << '\n';
}
