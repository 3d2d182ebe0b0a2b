// Reads words until the input ends and counts them.
// Must be accepted, on empty input too.
// request: {"test_cases":[{"input":"b a b\n\nc b","expected_output":"a 1\nb 3\nc 1\n"},{"input":"","expected_output":""}]}
#include <iostream>
#include <map>
#include <string>

int main() {
  std::map<std::string, int> count;
  for (std::string word; std::cin >> word;) count[word]++;
  for (const auto &[word, times] : count) std::cout << word << ' ' << times << '\n';
}
