// More threads than a run may have, each waiting for the end: std::system_error, which nobody catches.
#include <future>
#include <iostream>
#include <thread>
#include <vector>

int main() {
    std::promise<void> end;
    std::shared_future<void> ended = end.get_future().share();
    std::vector<std::thread> threads;
    for (int i = 0; i < 200; ++i) threads.emplace_back([ended] { ended.wait(); });
    end.set_value();
    for (auto& thread : threads) thread.join();
    std::cout << "ok\n";
}
