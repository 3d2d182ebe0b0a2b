// A bounded buffer between two producers and two consumers.
#include <bits/stdc++.h>

int main() {
    std::queue<int> buffer;
    std::mutex mutex;
    std::condition_variable not_full, not_empty;
    long sum = 0;
    std::vector<std::thread> threads;
    for (int p = 0; p < 2; p++)
        threads.emplace_back([&] {
            for (int i = 1; i <= 1000; i++) {
                std::unique_lock lock(mutex);
                not_full.wait(lock, [&] { return buffer.size() < 4; });
                buffer.push(i);
                not_empty.notify_one();
            }
        });
    for (int c = 0; c < 2; c++)
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; i++) {
                std::unique_lock lock(mutex);
                not_empty.wait(lock, [&] { return !buffer.empty(); });
                sum += buffer.front();
                buffer.pop();
                not_full.notify_one();
            }
        });
    for (auto& thread : threads) thread.join();
    std::cout << (sum == 1001000 ? "ok" : "wrong") << '\n';
}
