// Objects that live until the end print last, and what abort leaves in a buffer is lost, as everywhere.
// expected: {"stdout": "kept\n", "code": 134}
#include <bits/stdc++.h>

int main() {
    std::cout << "kept" << std::endl;
    std::cout << "lost\n";
    std::abort();
}
