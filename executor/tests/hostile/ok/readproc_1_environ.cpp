// Reads a file that is not its own. Landlock refuses; the program says how.
#include <cerrno>
#include <fcntl.h>
#include <iostream>
int main() { int fd = open("/proc/1/environ", O_RDONLY); std::cout << (fd < 0 && errno == EACCES ? "refused" : "opened") << "\n"; }
