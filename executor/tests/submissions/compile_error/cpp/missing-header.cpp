// Includes a header that does not exist.
// Must be compile_error.
#include <iostream>
#include <windows.h>

int main() {
  std::cout << "ok\n";
}
