// Fills a vector of 200 MB and keeps it for a moment.
// Must be accepted: that is within the 256 MB limit.
#include <chrono>
#include <iostream>
#include <numeric>
#include <thread>
#include <vector>

int main() {
  std::vector<int> numbers(50 << 20, 1);
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  std::cout << (std::accumulate(numbers.begin(), numbers.end(), 0) == 50 << 20 ? "ok" : "no") << '\n';
}
