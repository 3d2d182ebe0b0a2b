// A vector of 5 GB.
// no reference: a bare machine may have so much
// expected: {"verdict": "memory_limit_exceeded"}
#include <bits/stdc++.h>

int main() {
    std::vector<char> block(5'000'000'000);
    std::cout << block.size();
}
