// Several static arrays for the worst case, 350 MB in all.
#include <bits/stdc++.h>

long tree[4 * 1'000'000], lazy[4 * 1'000'000], table[5000][5000], other[10'000'000];

int main() {
    tree[1] = lazy[2] = table[3][4] = other[5] = 1;
    std::cout << (tree[1] + lazy[2] + table[3][4] + other[5] == 4 ? "ok" : "wrong") << '\n';
}
