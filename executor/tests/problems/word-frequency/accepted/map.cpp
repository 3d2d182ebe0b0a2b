// Collects letters one by one into a std::map, so the lines are sorted by word: accepted.
#include <cctype>
#include <iostream>
#include <map>
#include <string>

int main() {
    std::map<std::string, int> counts;
    std::string word;
    for (int c; (c = std::cin.get()) != EOF;) {
        if (std::isalpha(c)) {
            word += static_cast<char>(std::tolower(c));
        } else if (!word.empty()) {
            ++counts[word];
            word.clear();
        }
    }
    if (!word.empty()) ++counts[word];
    for (const auto& [key, count] : counts) std::cout << key << ' ' << count << '\n';
}
