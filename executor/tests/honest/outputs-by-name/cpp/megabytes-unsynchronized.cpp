// Three megabytes by cout without sync_with_stdio, and then a stream by name.
// expected: ["1234567890\n", 300000]
#include <bits/stdc++.h>

int main() {
    std::ios::sync_with_stdio(false);
    for (int i = 0; i < 200'000; i++) std::cout << 1234567890 << '\n';
    std::cout.flush();
    std::ofstream out("/dev/stdout");
    for (int i = 0; i < 100'000; i++) out << 1234567890 << '\n';
}
