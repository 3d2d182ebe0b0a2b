// Counts the code points of its input and echoes them.
// Must be accepted: bytes pass unchanged in both directions.
// request: {"test_cases":[{"input":"naïve 日本 😀\n","expected_output":"10 naïve 日本 😀\n"}]}
#include <algorithm>
#include <iostream>
#include <string>

int main() {
  std::string line;
  std::getline(std::cin, line);
  std::cout << std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }) << ' ' << line << '\n';
}
