// Four threads count for ever.
// Must be time_limit_exceeded: CPU time counts for all threads together.
// request: {"limits":{"cpu_time":1},"test_cases":[{"expected_output":"ok\n"}]}
#include <thread>
#include <vector>

int main() {
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; i++)
    threads.emplace_back([] {
      volatile unsigned long n = 0;
      while (true) n = n + 1;
    });
}
