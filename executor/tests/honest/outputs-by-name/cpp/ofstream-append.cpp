// Appends to outputs by name, twice each.
// expected: {"stdout": "a\nb\n", "stderr": "c\nd\n"}
#include <bits/stdc++.h>

int main() {
    std::ofstream("/dev/stdout", std::ios::app) << "a\n";
    std::ofstream("/proc/self/fd/1", std::ios::app) << "b\n";
    std::ofstream("/dev/stderr", std::ios::app) << "c\n";
    std::ofstream("/dev/fd/2", std::ios::app) << "d\n";
}
