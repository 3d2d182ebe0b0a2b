// An ofstream on /dev/stdout between uses of cout.
// expected: "a\nb\nc\n"
#include <bits/stdc++.h>

int main() {
    std::cout << "a" << std::endl;
    std::ofstream("/dev/stdout") << "b" << std::endl;
    std::cout << "c" << std::endl;
}
