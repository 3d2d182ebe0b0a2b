// The shortest way through a graph by a heap, and the same over a large grid as by relaxing all edges.
// request: {"stdin": "6 9 1 5\n1 2 7\n1 3 9\n1 6 14\n2 3 10\n2 4 15\n3 4 11\n3 6 2\n4 5 6\n5 6 9\n"}
// expected: "20: 1 3 6 5\nok\n"
#include <bits/stdc++.h>

struct Edge {
    int to, length;
};
using Graph = std::vector<std::vector<Edge>>;
constexpr int far = std::numeric_limits<int>::max();

void connect(Graph& graph, int a, int b, int length) {
    graph[a].push_back({b, length});
    graph[b].push_back({a, length});
}

struct Ways {
    std::vector<int> lengths, before;
};

Ways dijkstra(const Graph& graph, int from) {
    Ways ways{std::vector<int>(graph.size(), far), std::vector<int>(graph.size(), -1)};
    std::priority_queue<std::pair<int, int>, std::vector<std::pair<int, int>>, std::greater<>> heap;
    heap.emplace(ways.lengths[from] = 0, from);
    while (!heap.empty()) {
        const auto [length, node] = heap.top();
        heap.pop();
        if (length > ways.lengths[node]) continue;
        for (const Edge& edge : graph[node])
            if (length + edge.length < ways.lengths[edge.to]) {
                ways.before[edge.to] = node;
                heap.emplace(ways.lengths[edge.to] = length + edge.length, edge.to);
            }
    }
    return ways;
}

std::vector<int> relax(const Graph& graph, int from) {
    std::vector<int> lengths(graph.size(), far);
    lengths[from] = 0;
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (std::size_t node = 0; node < graph.size(); node++)
            for (const Edge& edge : graph[node])
                if (lengths[node] < far && lengths[node] + edge.length < lengths[edge.to]) {
                    lengths[edge.to] = lengths[node] + edge.length;
                    has_changed = true;
                }
    }
    return lengths;
}

Graph random_grid(int size) {
    Graph grid(size * size);
    std::mt19937 random(1);
    for (int node = 0; node < size * size; node++) {
        if (node % size > 0) connect(grid, node, node - 1, random() % 100);
        if (node >= size) connect(grid, node, node - size, random() % 100);
    }
    return grid;
}

int main() {
    int nodes, edges, from, to;
    std::cin >> nodes >> edges >> from >> to;
    Graph graph(nodes + 1);
    for (int a, b, length; edges-- > 0 && std::cin >> a >> b >> length;) connect(graph, a, b, length);
    const Ways ways = dijkstra(graph, from);
    std::deque<int> way;
    for (int node = to; node >= 0; node = ways.before[node]) way.push_front(node);
    std::cout << ways.lengths[to] << ':';
    for (int node : way) std::cout << ' ' << node;
    const Graph grid = random_grid(150);
    std::cout << (dijkstra(grid, 0).lengths == relax(grid, 0) ? "\nok\n" : "\nwrong\n");
}
