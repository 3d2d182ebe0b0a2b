// Eight threads and a future share the work.
// Must be accepted: threads need no flag and their stacks fit in the limits.
// request: {"test_cases":[{"expected_output":"80000 42\n"}]}
#include <atomic>
#include <future>
#include <iostream>
#include <thread>
#include <vector>

int main() {
  std::atomic<int> total = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; i++)
      threads.emplace_back([&] {
        for (int j = 0; j < 10000; j++) total++;
      });
  }
  auto answer = std::async(std::launch::async, [] { return 42; });
  std::cout << total << ' ' << answer.get() << '\n';
}
