// Finds the words of its input by a regular expression, and sorts them by how often they came.
// request: {"stdin": "The cat saw the dog, and the dog saw THE CAT.\nA cat's a cat -- a dog isn't!\n\n"}
// expected: "4 the\n3 a\n3 cat\n3 dog\n2 saw\n1 and\n1 cat's\n1 isn't\n"
#include <bits/stdc++.h>

int main() {
    const std::regex word("[a-z]+('[a-z]+)?", std::regex::icase);
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    std::map<std::string, int> counts;
    for (std::sregex_iterator match(text.begin(), text.end(), word), end; match != end; ++match) {
        std::string name = match->str();
        for (char& c : name) c = std::tolower(static_cast<unsigned char>(c));
        counts[name]++;
    }
    std::multimap<int, std::string, std::greater<>> sorted;
    for (const auto& [name, times] : counts) sorted.emplace(times, name);
    for (const auto& [times, name] : sorted) std::cout << times << ' ' << name << '\n';
}
