// Reads two numbers and prints their sum.
// Must be accepted.
// request: {"test_cases":[{"input":"5\n10\n","expected_output":"15\n"},{"input":"-7 7","expected_output":"0"}]}
#include <iostream>

int main() {
  int a, b;
  std::cin >> a >> b;
  std::cout << a + b << '\n';
}
