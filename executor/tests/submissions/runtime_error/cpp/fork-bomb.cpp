// Forks 64 children that stay, and throws when it is refused.
// Must be runtime_error: 10 processes are the limit.
#include <iostream>
#include <system_error>
#include <unistd.h>

int main() {
  for (int i = 0; i < 64; i++) {
    const pid_t child = fork();
    if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0) {
      sleep(3);
      _exit(0);
    }
  }
  std::cout << "ok\n";
}
