// Messages for the machine at home, by a template that does nothing on a judge.
// no reference: a bare machine is no judge
// expected: {"stdout": "ok\n", "stderr": ""}
#include <bits/stdc++.h>

template <class... T> void debug([[maybe_unused]] T... values) {
#ifndef ONLINE_JUDGE
    ((std::cerr << values << ' '), ...);
#endif
}

int main() {
    debug(1, "two", 3.5);
    std::cout << "ok\n";
}
