// Looks for an odd number among the even ones.
// Must be time_limit_exceeded.
// request: {"timeout":1,"test_cases":[{"input":"7","expected_output":"ok\n"}]}
#include <iostream>

int main() {
  unsigned long long goal;
  std::cin >> goal;
  volatile unsigned long long n = 0;
  while (n != goal) n = n + 2;
  std::cout << "ok\n";
}
