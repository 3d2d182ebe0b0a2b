// mkstemp in /tmp, for a program that sorts outside of memory.
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    char name[] = "/tmp/honestXXXXXX";
    int file = mkstemp(name);
    if (file < 0) return std::perror("mkstemp"), 1;
    unlink(name);
    std::cout << (write(file, "x", 1) == 1 ? "ok" : "wrong") << '\n';
}
