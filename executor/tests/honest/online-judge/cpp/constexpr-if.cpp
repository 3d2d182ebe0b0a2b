// A constant made of the macro.
// no reference: a bare machine is no judge
#include <bits/stdc++.h>

#ifdef ONLINE_JUDGE
constexpr bool isJudge = true;
#else
constexpr bool isJudge = false;
#endif

int main() {
    if constexpr (isJudge) std::cout << "ok\n";
    else std::cout << "home\n";
}
