// Prints "ok" and one MB of blanks with newlines, flushing every line, and checks the position.
// Must be accepted: nothing is lost, and white space at the end does not count.
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

int main() {
  std::cout << "ok" << std::endl;
  for (int i = 0; i < 1 << 10; i++) std::cout << std::string(1023, ' ') << std::endl;
  struct stat status;
  return fstat(STDOUT_FILENO, &status) == 0 && status.st_size == 3 + (1 << 20) ? 0 : 1;
}
