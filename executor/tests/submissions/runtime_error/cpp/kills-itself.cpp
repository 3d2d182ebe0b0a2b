// Prints the right answer and kills itself with SIGKILL.
// Must be runtime_error: not every SIGKILL comes from a limit.
#include <csignal>
#include <iostream>

int main() {
  std::cout << "ok" << std::endl;
  std::raise(SIGKILL);
}
