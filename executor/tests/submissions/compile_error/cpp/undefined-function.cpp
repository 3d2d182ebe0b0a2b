// Calls a function that is declared but defined nowhere.
// Must be compile_error: the linker refuses it.
#include <iostream>

int answer(int question);

int main() {
  std::cout << answer(6) << '\n';
}
