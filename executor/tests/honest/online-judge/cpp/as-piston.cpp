// The macro is there for Piston's clients, too.
// route: piston
// no reference: a bare machine is no judge
#include <bits/stdc++.h>

int main() {
#ifdef ONLINE_JUDGE
    std::cout << "ok\n";
#endif
}
