// A warning about a value that is not returned; the program runs.
#include <cstdio>

int never() {
}

int main(int argc, char**) {
    if (argc > 5) return never();
    puts("ok");
}
