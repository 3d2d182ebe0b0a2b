// Ends its line with CR LF.
// Must be wrong_answer under the exact comparison.
// request: {"comparison":"exact","test_cases":[{"expected_output":"ok\n"}]}
#include <iostream>

int main() {
  std::cout << "ok\r\n";
}
