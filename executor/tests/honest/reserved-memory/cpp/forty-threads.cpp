// Forty threads at once under 64 MB.
// request: {"limits": {"memory_mb": 64}}
#include <bits/stdc++.h>

int main() {
    std::barrier barrier(40);
    std::vector<std::thread> threads;
    for (int i = 0; i < 40; i++) threads.emplace_back([&] { barrier.arrive_and_wait(); });
    for (auto& thread : threads) thread.join();
    std::cout << "ok\n";
}
