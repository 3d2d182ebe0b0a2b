// Four threads fill 100 MB each.
// Must be memory_limit_exceeded: the exception in a thread ends the program.
#include <chrono>
#include <iostream>
#include <thread>
#include <vector>

int main() {
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; i++)
      threads.emplace_back([] {
        std::vector<int> numbers(25 << 20, 1);
        std::this_thread::sleep_for(std::chrono::seconds(1));
      });
  }
  std::cout << "ok\n";
}
