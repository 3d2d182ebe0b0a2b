// Asks a vector for an element that it does not have.
// Must be runtime_error (std::out_of_range).
#include <iostream>
#include <vector>

int main() {
  std::vector<int> numbers{1, 2, 3};
  std::cout << numbers.at(3) << '\n';
}
