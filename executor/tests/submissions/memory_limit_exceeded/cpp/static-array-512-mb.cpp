// Has a static array of 512 MB and touches all of it.
// Must be memory_limit_exceeded, although it may not even start.
#include <iostream>

static int table[128 << 20];

int main() {
  for (int &cell : table) cell = 1;
  std::cout << (table[12345678] == 1 ? "ok" : "no") << '\n';
}
