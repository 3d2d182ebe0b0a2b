// Prints the right answer and then complains without end on stderr (100 MB at most).
// Must be output_limit_exceeded: the limit holds for stderr too.
#include <iostream>
#include <string>

int main() {
  std::cout << "ok" << std::endl;
  const std::string line(1023, 'e');
  for (int i = 0; i < 100 << 10; i++) std::cerr << line << '\n';
}
