// Prints "ok" and one MB of blanks with newlines, flushing every line.
// Must be accepted: nothing is lost, and white space at the end does not count.
#include <iostream>
#include <string>

int main() {
  std::cout << "ok" << std::endl;
  for (int i = 0; i < 1 << 10; i++) std::cout << std::string(1023, ' ') << std::endl;
}
