// A map that grows until there is no room.
// no reference: a bare machine has more
// expected: {"verdict": "memory_limit_exceeded"}
#include <bits/stdc++.h>

int main() {
    std::vector<std::vector<long>> rows;
    for (;;) rows.emplace_back(100'000, 1);
}
