// Fills 100 MB where the request allows only 64.
// Must be memory_limit_exceeded: the lower limit of the request holds.
// request: {"limits":{"memory_mb":64},"test_cases":[{"expected_output":"ok\n"}]}
#include <iostream>
#include <vector>

int main() {
  std::vector<int> numbers(25 << 20, 1);
  std::cout << (numbers[12345] ? "ok" : "no") << '\n';
}
