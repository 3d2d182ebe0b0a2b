// new (std::nothrow) of 5 GB, used without a look.
// no reference: a bare machine may have so much
// expected: {"verdict": "memory_limit_exceeded"}
#include <bits/stdc++.h>

int main() {
    char* block = new (std::nothrow) char[5'000'000'000];
    block[0] = 1;
    std::cout << block[0];
}
