// Instantiates a template without end.
// Must be compile_error: the compiler gives up at its depth limit.
#include <iostream>

template <int N>
struct Next {
  static constexpr int value = Next<N + 1>::value;
};

int main() {
  std::cout << Next<0>::value << '\n';
}
