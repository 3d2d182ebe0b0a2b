// Another exception that nobody catches.
// expected: {"stdout": "", "code": 134, "verdict": "runtime_error"}
#include <bits/stdc++.h>

int main() {
    std::vector<int> numbers(3);
    return numbers.at(3);
}
