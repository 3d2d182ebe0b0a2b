// Input without synchronization only on the judge.
// request: {"stdin": "3\n1 2 3\n"}
// no reference: a bare machine is no judge
// expected: "judge 6\n"
#include <bits/stdc++.h>

int main() {
#ifdef ONLINE_JUDGE
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    std::cout << "judge ";
#endif
    int n, sum = 0;
    std::cin >> n;
    for (int x; n-- && std::cin >> x;) sum += x;
    std::cout << sum << '\n';
}
