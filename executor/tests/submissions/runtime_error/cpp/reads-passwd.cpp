// Lists what it can of the machine's files and fails when that is refused.
// Must be runtime_error: nothing outside its folder is readable.
#include <fstream>
#include <iostream>
#include <stdexcept>

int main() {
  if (!std::ifstream("/etc/passwd")) throw std::runtime_error("refused");
  std::cout << "ok\n";
}
