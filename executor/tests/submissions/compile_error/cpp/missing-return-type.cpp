// Defines a function without a return type.
// Must be compile_error.
#include <iostream>

answer() { return 42; }

int main() {
  std::cout << "ok\n";
}
