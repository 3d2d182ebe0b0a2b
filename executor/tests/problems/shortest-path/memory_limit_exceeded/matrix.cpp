// Dijkstra on an adjacency matrix: 10^8 entries, 800 MB, memory limit exceeded on test 7.
#include <bits/stdc++.h>
using namespace std;

int main() {
    const long long INF = LLONG_MAX / 2;
    int n, m;
    cin >> n >> m;
    vector<vector<long long>> matrix(n + 1, vector<long long>(n + 1, INF));
    for (int i = 0; i < m; i++) {
        long long u, v, w;
        cin >> u >> v >> w;
        matrix[u][v] = min(matrix[u][v], w);
    }
    vector<long long> distance(n + 1, INF);
    vector<bool> done(n + 1);
    distance[1] = 0;
    for (int round = 0; round < n; round++) {
        int u = 0;
        for (int v = 1; v <= n; v++)
            if (!done[v] && (u == 0 || distance[v] < distance[u])) u = v;
        done[u] = true;
        for (int v = 1; v <= n; v++) distance[v] = min(distance[v], distance[u] + matrix[u][v]);
    }
    for (int u = 1; u <= n; u++) cout << (distance[u] >= INF ? -1 : distance[u]) << " ";
    cout << endl;
}
