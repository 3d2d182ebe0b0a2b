// Uses std::vector without including its header.
// Must be compile_error: the executor may not slip in headers of its own.
#include <cstdio>

int main() {
  std::vector<int> numbers{1, 2, 3};
  std::printf("ok\n");
}
