// Calls a constrained template with a type that does not fit.
// Must be compile_error.
#include <concepts>
#include <iostream>

template <std::integral Number>
Number half(Number n) {
  return n / 2;
}

int main() {
  std::cout << half(1.5) << '\n';
}
