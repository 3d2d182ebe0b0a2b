// Leaves through exit(0) with a static object whose destructor prints, and buffered output of stdio and iostream.
// Must be accepted: everything is flushed in order.
// request: {"test_cases":[{"expected_output":"first second third\n"}]}
#include <cstdio>
#include <cstdlib>
#include <iostream>

struct Farewell {
  ~Farewell() { std::puts("third"); }
} farewell;

int main() {
  std::cout << "first ";
  std::printf("second ");
  std::exit(0);
}
