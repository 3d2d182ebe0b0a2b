// Divides by a zero that comes from the input.
// Must be runtime_error (SIGFPE).
// request: {"test_cases":[{"input":"10 5","expected_output":"2"},{"input":"1 0","expected_output":"0\n"}]}
#include <iostream>

int main() {
  int a, b;
  std::cin >> a >> b;
  volatile int quotient = a / b;
  std::cout << quotient << '\n';
}
