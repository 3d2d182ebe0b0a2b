// Prints the right answer and returns 3.
// Must be runtime_error: the exit code is looked at before the output.
#include <iostream>

int main() {
  std::cout << "ok\n";
  return 3;
}
