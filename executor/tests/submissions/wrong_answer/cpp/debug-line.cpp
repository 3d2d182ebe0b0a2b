// Prints a line too much before the right answer.
// Must be wrong_answer.
#include <iostream>

int main() {
  std::cout << "debug: n = 0\nok\n";
}
