// Opens sockets of three families and fails when all are refused.
// Must be runtime_error: there is no network.
#include <iostream>
#include <stdexcept>
#include <sys/socket.h>

int main() {
  bool opened = false;
  for (int family : {AF_INET, AF_INET6, AF_UNIX}) opened |= socket(family, SOCK_STREAM, 0) >= 0;
  if (!opened) throw std::runtime_error("refused");
  std::cout << "ok\n";
}
