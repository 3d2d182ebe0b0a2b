// Tracks only the depth and takes all kinds of brackets for the same: wrong answer on test 3, "(]".
#include <iostream>
#include <string>

int main() {
    std::string text;
    std::getline(std::cin, text);
    int depth = 0;
    bool ok = true;
    for (char c : text) {
        depth += (c == '(' || c == '[' || c == '{') ? 1 : -1;
        if (depth < 0) ok = false;
    }
    std::cout << (ok && depth == 0 ? "yes" : "no") << '\n';
}
