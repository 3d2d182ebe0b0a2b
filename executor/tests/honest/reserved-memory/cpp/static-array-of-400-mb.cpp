// A static array of 400 MB for the worst case, of which 1 MB is used.
#include <bits/stdc++.h>

int numbers[100'000'000];

int main() {
    for (int i = 0; i < 250'000; i++) numbers[i] = 1;
    std::cout << (std::accumulate(numbers, numbers + 250'000, 0) == 250'000 ? "ok" : "wrong") << '\n';
}
