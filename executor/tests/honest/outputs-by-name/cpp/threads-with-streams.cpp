// Threads with an ofstream each write whole lines; there are forty in the end.
// expected: ["line\n", 40]
#include <bits/stdc++.h>

int main() {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back([] {
            std::ofstream out("/dev/stdout");
            for (int n = 0; n < 10; n++) out << "line\n" << std::flush;
        });
}
