// Four threads fill 100 MB each, one after the other, and keep them for a second.
// Must be memory_limit_exceeded: the exception in a thread ends the program.
#include <chrono>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

int main() {
  std::mutex turn;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; i++)
      threads.emplace_back([&] {
        std::vector<int> numbers;
        {
          std::lock_guard mine(turn);
          numbers.assign(25 << 20, 1);
        }
        std::this_thread::sleep_for(std::chrono::seconds(1));
      });
  }
  std::cout << "ok\n";
}
