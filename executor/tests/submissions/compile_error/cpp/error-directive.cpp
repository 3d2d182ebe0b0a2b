// Refuses to be compiled.
// Must be compile_error.
#include <iostream>
#error "not today"

int main() {
  std::cout << "ok\n";
}
