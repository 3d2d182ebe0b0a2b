// Takes and fills 1 MB after the other, 1 GB at most.
// Must be memory_limit_exceeded.
#include <cstring>
#include <iostream>

int main() {
  for (int i = 0; i < 1024; i++) {
    char *volatile block = new char[1 << 20];
    std::memset(block, i | 1, 1 << 20);
  }
  std::cout << "ok\n";
}
