// Prints the right answer to std::cerr.
// Must be wrong_answer: only stdout is graded.
#include <iostream>

int main() {
  std::cerr << "ok\n";
}
