// Uses __int128, a variable-length array and a builtin.
// Must be accepted: the standard is gnu++20, not c++20.
// request: {"test_cases":[{"input":"18446744073709551615","expected_output":"18446744073709551614\n64\n3\n"}]}
#include <iostream>

int main() {
  unsigned long long n;
  std::cin >> n;
  unsigned __int128 square = (unsigned __int128)n * (n - 1);
  std::cout << (unsigned long long)(square / n) << '\n' << __builtin_popcountll(n) << '\n';
  int size = 2 + (n != 0), room[size];
  std::cout << sizeof room / sizeof *room << '\n';
}
