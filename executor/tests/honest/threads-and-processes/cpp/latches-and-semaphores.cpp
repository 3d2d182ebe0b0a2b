// Latch, barrier, counting semaphore and stop token of C++20.
#include <bits/stdc++.h>

int main() {
    std::atomic<int> count = 0, rounds = 0;
    std::latch done(6);
    std::barrier barrier(6, [&]() noexcept { rounds++; });
    std::counting_semaphore<3> room(3);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; i++)
        threads.emplace_back([&] {
            for (int round = 0; round < 10; round++) barrier.arrive_and_wait();
            room.acquire();
            count++;
            room.release();
            done.count_down();
        });
    done.wait();
    std::cout << (count == 6 && rounds == 10 ? "ok" : "wrong") << '\n';
}
