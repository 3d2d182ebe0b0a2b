// Has a static array of 100 MB and touches all of it.
// Must be accepted: static memory is memory like any other.
#include <iostream>

static int table[25 << 20];

int main() {
  for (int &cell : table) cell = 1;
  std::cout << (table[12345678] == 1 ? "ok" : "no") << '\n';
}
