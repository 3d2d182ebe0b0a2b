// A file of the request lies in the working directory.
// request: {"files": [{"name": "data.txt", "content": "3 4\n"}]}
// expected: "7\n"
#include <bits/stdc++.h>

int main() {
    int a = 0, b = 0;
    std::ifstream("data.txt") >> a >> b;
    std::cout << a + b << '\n';
}
