// Prints the right words without the newline at the end.
// Must be wrong_answer under the exact comparison.
// request: {"comparison":"exact","test_cases":[{"expected_output":"one\ntwo\n"}]}
#include <iostream>

int main() {
  std::cout << "one\ntwo";
}
