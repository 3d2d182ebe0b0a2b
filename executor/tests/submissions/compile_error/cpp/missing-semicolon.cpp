// Lacks a semicolon.
// Must be compile_error.
#include <iostream>

int main() {
  std::cout << "ok\n"
}
