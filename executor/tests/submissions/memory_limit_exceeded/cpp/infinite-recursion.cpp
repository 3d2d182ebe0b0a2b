// Recurses without end.
// Must be memory_limit_exceeded: the stack may grow up to the memory limit and dies there.
#include <iostream>

long descend(long n) {
  volatile char room[512];
  room[n & 511] = static_cast<char>(n);
  if (n < 0) return 0;
  const long rest = descend(n + 1);
  return rest + room[n & 511];
}

int main() {
  std::cout << descend(0) << '\n';
}
