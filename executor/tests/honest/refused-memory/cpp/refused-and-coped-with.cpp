// Catches bad_alloc, does with less, and ends well.
#include <bits/stdc++.h>

int main() {
    try {
        std::vector<char> block(std::size_t(1) << 50);
    } catch (const std::bad_alloc&) {
        std::cout << "ok\n";
    }
}
