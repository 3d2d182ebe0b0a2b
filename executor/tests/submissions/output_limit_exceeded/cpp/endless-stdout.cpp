// Prints without end (100 MB at most, to be harmless elsewhere), flushing every line.
// Must be output_limit_exceeded.
#include <iostream>
#include <string>

int main() {
  const std::string line(1023, 'x');
  for (int i = 0; i < 100 << 10; i++) std::cout << line << std::endl;
}
