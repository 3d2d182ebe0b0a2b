// An unordered_map that reserves buckets for ten million.
#include <bits/stdc++.h>

int main() {
    std::unordered_map<int, int> map;
    map.reserve(10'000'000);
    for (int i = 0; i < 1000; i++) map[i] = i;
    std::cout << (map.size() == 1000 ? "ok" : "wrong") << '\n';
}
