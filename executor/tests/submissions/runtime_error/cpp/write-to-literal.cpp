// Writes into a string literal, which is read-only memory.
// Must be runtime_error (SIGSEGV).
#include <iostream>

int main() {
  const char *volatile text = "no";
  *const_cast<volatile char *>(text) = 'o';
  std::cout << "ok\n";
}
