// Catches bad_alloc and exits with 1, silently.
// no reference: a bare machine may have so much
// expected: {"verdict": "memory_limit_exceeded"}
#include <bits/stdc++.h>

int main() {
    try {
        std::vector<char> block(5'000'000'000);
    } catch (const std::bad_alloc&) {
        return 1;
    }
}
