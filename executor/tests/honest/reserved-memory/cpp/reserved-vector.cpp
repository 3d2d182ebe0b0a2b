// vector::reserve for far more than is used.
#include <bits/stdc++.h>

int main() {
    std::vector<long> numbers;
    numbers.reserve(50'000'000);
    for (int i = 0; i < 1000; i++) numbers.push_back(i);
    std::cout << (numbers.size() == 1000 ? "ok" : "wrong") << '\n';
}
