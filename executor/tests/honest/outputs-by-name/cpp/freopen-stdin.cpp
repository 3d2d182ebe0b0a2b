// freopen of stdin by its own name, as some read their input.
// request: {"stdin": "3 4\n"}
// expected: "7\n"
#include <bits/stdc++.h>

int main() {
    if (freopen("/dev/stdin", "r", stdin) == nullptr) return 1;
    int a, b;
    std::cin >> a >> b;
    std::cout << a + b << '\n';
}
