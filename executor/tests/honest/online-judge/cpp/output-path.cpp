// HackerRank's template for C++.
// request: {"stdin": "3 4\n"}
// no reference: only a judge sets the path
// expected: "7\n"
#include <bits/stdc++.h>

int main() {
    std::ofstream fout(getenv("OUTPUT_PATH"));
    int a, b;
    std::cin >> a >> b;
    fout << a + b << "\n";
    fout.close();
}
