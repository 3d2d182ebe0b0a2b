// A shell's tee to the output by name, between output of its own.
// expected: "a\nb\nb\nc\n"
#include <bits/stdc++.h>

int main() {
    std::cout << "a" << std::endl;
    if (std::system("echo b | tee /dev/stdout") != 0) return 1;
    std::cout << "c\n";
}
