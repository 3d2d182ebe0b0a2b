// Prints the lines of a hash table, whose order is not specified.
// Must be accepted under the lines_unordered comparison.
// request: {"comparison":"lines_unordered","test_cases":[{"expected_output":"one 1\nthree 3\ntwo 2\n"}]}
#include <iostream>
#include <string>
#include <unordered_map>

int main() {
  const std::unordered_map<std::string, int> numbers{{"two", 2}, {"three", 3}, {"one", 1}};
  for (const auto &[word, number] : numbers) std::cout << word << ' ' << number << '\n';
}
