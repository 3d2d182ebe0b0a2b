// std::tmpfile.
#include <bits/stdc++.h>

int main() {
    FILE* file = std::tmpfile();
    if (file == nullptr) return std::perror("tmpfile"), 1;
    std::cout << (std::fputs("x", file) >= 0 && std::fclose(file) == 0 ? "ok" : "wrong") << '\n';
}
