// The variable is there at run time, too.
// no reference: a bare machine is no judge
#include <bits/stdc++.h>

int main() {
    std::cout << (std::getenv("ONLINE_JUDGE") ? "ok" : "debug") << '\n';
}
