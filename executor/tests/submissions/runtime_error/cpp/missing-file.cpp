// Opens a file that does not exist, with exceptions on.
// Must be runtime_error.
#include <fstream>
#include <iostream>

int main() {
  std::ifstream in;
  in.exceptions(std::ios::failbit);
  in.open("no-such-file.txt");
  std::cout << "ok\n";
}
