// A name that is not declared, with quotes and a caret as the locale has them.
// expected: {"verdict": "compile_error"}
#include <iostream>

int main() {
    std::cout << missing << '\n';
}
