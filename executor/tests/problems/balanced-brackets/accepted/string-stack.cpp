// A std::string serves as the stack: accepted.
#include <iostream>
#include <string>

bool balanced(const std::string& text) {
    const std::string open = "([{", close = ")]}";
    std::string stack;
    for (char c : text) {
        if (open.find(c) != std::string::npos) {
            stack.push_back(c);
        } else {
            if (stack.empty() || stack.back() != open[close.find(c)]) return false;
            stack.pop_back();
        }
    }
    return stack.empty();
}

int main() {
    std::string text;
    std::getline(std::cin, text);
    std::cout << (balanced(text) ? "yes" : "no") << '\n';
}
