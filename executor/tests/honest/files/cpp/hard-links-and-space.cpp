// Hard links, equivalence, canonical paths and the space that is left.
#include <bits/stdc++.h>
namespace fs = std::filesystem;

int main() {
    std::ofstream("a") << "x";
    fs::create_hard_link("a", "b");
    fs::create_symlink("a", "c");
    bool isRight = fs::hard_link_count("a") == 2 && fs::equivalent("a", "b") && fs::canonical("c").filename() == "a";
    std::cout << (isRight && fs::space(".").available > 0 ? "ok" : "wrong") << '\n';
}
