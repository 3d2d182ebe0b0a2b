// A thread with a stack of 512 MB, of which some is used.
// expected: "100000\n"
#include <bits/stdc++.h>
#include <pthread.h>

static int depth(int n) {
    volatile char frame[64] = {};
    return n == 0 ? frame[0] : 1 + depth(n - 1) + frame[1];
}

int main() {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 512 << 20);
    pthread_t thread;
    if (pthread_create(&thread, &attributes, [](void*) -> void* { printf("%d\n", depth(100000)); return nullptr; }, nullptr) != 0) return 1;
    pthread_join(thread, nullptr);
}
