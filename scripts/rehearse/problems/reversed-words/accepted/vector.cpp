#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> words;
  for (std::string word; std::cin >> word;) words.push_back(word);
  for (size_t i = words.size(); i-- > 0;) std::cout << words[i] << (i == 0 ? "" : " ");
  std::cout << '\n';
}
