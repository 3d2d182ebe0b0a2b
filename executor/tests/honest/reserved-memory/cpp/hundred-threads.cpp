// A hundred threads at once, each of which allocates a little.
#include <bits/stdc++.h>

int main() {
    std::barrier barrier(100);
    std::atomic<long> sum = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 100; i++)
        threads.emplace_back([&] {
            std::vector<int> mine(100, 1);
            barrier.arrive_and_wait();
            sum += std::accumulate(mine.begin(), mine.end(), 0);
        });
    for (auto& thread : threads) thread.join();
    std::cout << (sum == 10000 ? "ok" : "wrong") << '\n';
}
