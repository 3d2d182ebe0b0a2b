// Prints the words and exits with 1, without any allocation that was refused.
// expected: {"stdout": "", "stderr": "std::bad_alloc\n", "code": 1, "verdict": "runtime_error"}
#include <bits/stdc++.h>

int main() {
    std::cerr << "std::bad_alloc\n";
    return 1;
}
