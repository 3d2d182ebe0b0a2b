// A source that defines the macro again, with another value: at most a warning.
// no reference: a bare machine has nothing to say of it
#include <bits/stdc++.h>
#define ONLINE_JUDGE

int main() {
    std::cout << "ok\n";
}
