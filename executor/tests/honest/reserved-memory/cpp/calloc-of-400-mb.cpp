// calloc of 400 MB, of which little is used.
#include <bits/stdc++.h>

int main() {
    auto* numbers = static_cast<int*>(std::calloc(100'000'000, sizeof(int)));
    if (numbers == nullptr) return 1;
    numbers[99'999'999] = 1;
    std::cout << (numbers[99'999'999] == 1 ? "ok" : "wrong") << '\n';
}
