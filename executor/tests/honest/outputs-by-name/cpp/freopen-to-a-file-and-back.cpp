// freopen to a file, and back to the output by its name.
// expected: "a\nc\nb\n"
#include <bits/stdc++.h>
#include <unistd.h>

int main() {
    puts("a");
    fflush(stdout);
    int saved = dup(1);
    if (freopen("out.txt", "w", stdout) == nullptr) return 1;
    puts("b");
    fflush(stdout);
    dup2(saved, fileno(stdout));
    puts("c");
    fflush(stdout);
    return system("cat out.txt");
}
