// Catches everything and aborts.
// no reference: a bare machine may have so much
// expected: {"verdict": "memory_limit_exceeded"}
#include <bits/stdc++.h>

int main() {
    try {
        std::string text(5'000'000'000, 'x');
    } catch (...) {
        std::abort();
    }
}
