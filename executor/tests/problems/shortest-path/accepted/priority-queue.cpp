// Dijkstra with a priority queue: accepted.
#include <functional>
#include <iostream>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<std::pair<int, int>>> graph(n + 1);
    while (m-- > 0) {
        int u, v, w;
        std::cin >> u >> v >> w;
        graph[u].emplace_back(v, w);
    }

    constexpr long long infinity = std::numeric_limits<long long>::max();
    using State = std::pair<long long, int>;
    std::vector<long long> distance(n + 1, infinity);
    std::priority_queue<State, std::vector<State>, std::greater<>> queue;
    distance[1] = 0;
    queue.emplace(0, 1);
    while (!queue.empty()) {
        const auto [d, u] = queue.top();
        queue.pop();
        if (d > distance[u]) continue;
        for (const auto& [v, w] : graph[u]) {
            if (d + w >= distance[v]) continue;
            distance[v] = d + w;
            queue.emplace(d + w, v);
        }
    }
    for (int u = 1; u <= n; ++u) std::cout << (distance[u] == infinity ? -1 : distance[u]) << ' ';
    std::cout << '\n';
}
