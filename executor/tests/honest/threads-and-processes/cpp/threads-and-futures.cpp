// async, packaged tasks, promises and a joining thread.
#include <bits/stdc++.h>

int main() {
    std::vector<std::future<int>> futures;
    for (int i = 0; i < 20; i++) futures.push_back(std::async(std::launch::async, [i] { return i * i; }));
    int sum = 0;
    for (auto& future : futures) sum += future.get();
    std::promise<int> promise;
    std::jthread thread([&] { promise.set_value(5); });
    sum += promise.get_future().get();
    std::cout << (sum == 2475 ? "ok" : "wrong") << '\n';
}
