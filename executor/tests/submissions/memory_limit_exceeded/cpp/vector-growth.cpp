// Lets a vector grow number by number, to 1 GB at most.
// Must be memory_limit_exceeded (std::bad_alloc).
#include <iostream>
#include <vector>

int main() {
  std::vector<int> numbers;
  for (int i = 0; i < 256 << 20; i++) numbers.push_back(i);
  std::cout << (numbers.back() ? "ok" : "no") << '\n';
}
