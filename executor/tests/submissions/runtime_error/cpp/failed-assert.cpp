// Fails an assertion.
// Must be runtime_error: NDEBUG is not set.
#include <cassert>
#include <iostream>

int main() {
  std::cout << "ok" << std::endl;
  int n = 0;
  assert(std::cin >> n);
}
