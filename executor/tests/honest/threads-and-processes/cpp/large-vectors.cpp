// Vectors of tens of megabytes come and go, also in threads.
#include <bits/stdc++.h>

int main() {
    long sum = 0;
    for (int i = 0; i < 10; i++) sum += std::vector<int>(8'000'000, 1).size();
    std::vector<std::thread> threads;
    for (int t = 0; t < 3; t++)
        threads.emplace_back([] {
            for (int i = 0; i < 5; i++) std::vector<char>(10'000'000, 'x').shrink_to_fit();
        });
    for (auto& thread : threads) thread.join();
    std::cout << (sum == 80'000'000 ? "ok" : "wrong") << '\n';
}
