// Turns on the debug mode of the library by a macro and reads behind the end of a vector.
// Must be runtime_error: a precompiled header may not swallow the macro.
#define _GLIBCXX_DEBUG
#include <bits/stdc++.h>

int main() {
  std::vector<int> numbers(3);
  volatile std::size_t behind = 3;
  volatile int number = numbers[behind];
  std::cout << (number < 0 ? "negative" : "ok") << std::endl;
}
