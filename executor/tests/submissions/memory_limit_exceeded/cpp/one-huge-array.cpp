// Asks for 4 GB at once and would touch one element per page of the first 512 MB.
// Must be memory_limit_exceeded (std::bad_alloc).
// request: {"test_cases":[{"input":"30","expected_output":"ok\n"}]}
#include <iostream>

int main() {
  int power;
  std::cin >> power;
  int *volatile numbers = new int[1ull << power];
  for (int i = 0; i < 128 << 20; i += 1024) numbers[i] = i;
  std::cout << "ok\n";
}
