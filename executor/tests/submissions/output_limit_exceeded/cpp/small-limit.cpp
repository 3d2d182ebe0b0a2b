// Prints 3 MB where the request allows only one.
// Must be output_limit_exceeded: the lower limit of the request holds.
// request: {"limits":{"output_mb":1},"test_cases":[{"expected_output":"ok\n"}]}
#include <iostream>
#include <string>

int main() {
  for (int i = 0; i < 3 << 10; i++) std::cout << std::string(1023, 'x') << '\n';
}
