// A static array takes nearly all that may be reserved, and a vector of a few megabytes is refused then.
// no reference: a bare machine has so much
// expected: {"verdict": "memory_limit_exceeded"}
#include <bits/stdc++.h>

static char reserved[500 << 20];

int main(int argc, char**) {
    reserved[argc] = 1;
    std::vector<char> more(60 << 20);
    std::cout << int(more[argc] + reserved[argc]) << '\n';
}
