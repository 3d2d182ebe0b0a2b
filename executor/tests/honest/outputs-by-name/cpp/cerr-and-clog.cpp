// cerr and clog beside stderr by name.
// expected: {"stdout": "out\n", "stderr": "a\nb\nc\n"}
#include <bits/stdc++.h>

int main() {
    std::cerr << "a\n";
    std::clog << "b" << std::endl;
    std::ofstream("/dev/stderr") << "c\n";
    std::cout << "out\n";
}
