// Opens a socket of each family. seccomp refuses.
#include <cerrno>
#include <iostream>
#include <sys/socket.h>
int main() {
  for (int family = 0; family < 46; family++)
    if (socket(family, SOCK_DGRAM, 0) >= 0 || errno != EACCES) std::cout << family << " was not refused\n";
  std::cout << "refused\n";
}
