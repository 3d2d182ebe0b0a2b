// Tries every way to split by the grammar S -> "" | (S)S and remembers nothing: exponential, time
// limit exceeded on the deeply nested test 9.
#include <iostream>
#include <string>

std::string text;

bool matches(char a, char b) {
    return (a == '(' && b == ')') || (a == '[' && b == ']') || (a == '{' && b == '}');
}

bool balanced(int from, int to) {
    if (from == to) return true;
    for (int i = from + 1; i < to; ++i)
        if (matches(text[from], text[i]) && balanced(from + 1, i) && balanced(i + 1, to)) return true;
    return false;
}

int main() {
    std::getline(std::cin, text);
    std::cout << (balanced(0, text.size()) ? "yes" : "no") << '\n';
}
