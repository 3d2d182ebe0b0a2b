// Forgets to join a thread.
// Must be runtime_error (std::terminate).
#include <iostream>
#include <thread>

int main() {
  std::cout << "ok" << std::endl;
  std::thread forgotten([] {});
}
