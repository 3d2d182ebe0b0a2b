// Walks along every simple path: 2^60 of them on test 6, time limit exceeded.
#include <iostream>
#include <utility>
#include <vector>

std::vector<std::vector<std::pair<int, int>>> graph;
std::vector<long long> distances;
std::vector<bool> on_path;

void walk(int u, long long length) {
    if (distances[u] < 0 || length < distances[u]) distances[u] = length;
    on_path[u] = true;
    for (const auto& [v, w] : graph[u])
        if (!on_path[v]) walk(v, length + w);
    on_path[u] = false;
}

int main() {
    int n, m;
    std::cin >> n >> m;
    graph.resize(n + 1);
    while (m-- > 0) {
        int u, v, w;
        std::cin >> u >> v >> w;
        graph[u].emplace_back(v, w);
    }
    distances.assign(n + 1, -1);
    on_path.assign(n + 1, false);
    walk(1, 0);
    for (int u = 1; u <= n; ++u) std::cout << distances[u] << ' ';
    std::cout << '\n';
}
