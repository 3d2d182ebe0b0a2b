// Leaves through _exit(0), so that the buffered answer is lost.
// Must be wrong_answer.
#include <cstdio>
#include <unistd.h>

int main() {
  std::printf("ok\n");
  _exit(0);
}
