// Sums in 32 bits what needs 64.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"4000000000 4000000000","expected_output":"8000000000\n"}]}
#include <cstdint>
#include <iostream>

int main() {
  std::uint32_t a, b;
  std::cin >> a >> b;
  std::cout << a + b << '\n';
}
