// The template, where something was printed before; nothing is lost.
// no reference: only a judge sets the path
// expected: "a\nb\nc\n"
#include <bits/stdc++.h>

int main() {
    std::cout << "a" << std::endl;
    std::ofstream fout(getenv("OUTPUT_PATH"));
    fout << "b" << std::endl;
    std::cout << "c" << std::endl;
}
