// Assigns a string to an integer.
// Must be compile_error.
#include <iostream>
#include <string>

int main() {
  const std::string word = "ok";
  int n = word;
  std::cout << n << '\n';
}
