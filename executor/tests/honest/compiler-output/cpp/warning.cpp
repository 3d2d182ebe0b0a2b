// A warning that is on by default; the program runs.
#include <cstdio>

int main() {
    int value = 1;
    if (value & 1 << 40) puts("wrong");
    puts("ok");
}
