// Strips punctuation only from the end of each blank-separated token, not inside it: wrong answer
// on test 4, "it's 2nd-rate".
#include <cctype>
#include <iostream>
#include <string>
#include <unordered_map>

int main() {
    std::unordered_map<std::string, int> counts;
    std::string token;
    while (std::cin >> token) {
        while (!token.empty() && !std::isalpha(static_cast<unsigned char>(token.back()))) token.pop_back();
        for (char& c : token) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (!token.empty()) ++counts[token];
    }
    for (const auto& [word, count] : counts) std::cout << word << ' ' << count << '\n';
}
