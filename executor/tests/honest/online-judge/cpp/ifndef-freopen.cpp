// freopen of files for tests at home.
// request: {"stdin": "4\n"}
// no reference: a bare machine is no judge
// expected: "8\n"
#include <bits/stdc++.h>

int main() {
#ifndef ONLINE_JUDGE
    freopen("input.txt", "r", stdin);
    freopen("output.txt", "w", stdout);
#endif
    int n;
    std::cin >> n;
    std::cout << n * 2 << '\n';
}
