// A warning about a function that is deprecated, by its own text.
#include <cstdio>

[[deprecated("größe 大きさ")]] void old() { puts("ok"); }

int main() {
    old();
}
