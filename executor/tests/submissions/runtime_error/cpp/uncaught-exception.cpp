// Throws an exception that nobody catches.
// Must be runtime_error (SIGABRT): it is not a refused allocation.
#include <iostream>
#include <stdexcept>

int main() {
  std::cout << "ok" << std::endl;
  throw std::runtime_error("no solution");
}
