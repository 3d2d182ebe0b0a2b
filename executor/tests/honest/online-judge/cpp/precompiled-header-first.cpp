// The macro is there before the first header, and the header that was made ahead still fits.
// no reference: a bare machine is no judge
#ifdef ONLINE_JUDGE
#include <bits/stdc++.h>
#else
#include "debug.h"
#endif

int main() {
    std::cout << "ok\n";
}
