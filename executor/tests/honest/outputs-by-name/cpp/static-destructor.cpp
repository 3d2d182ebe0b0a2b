// A static object prints when the program has returned from main.
// expected: "main\ngone\n"
#include <bits/stdc++.h>

struct Speaker {
    ~Speaker() { std::ofstream("/dev/stdout") << "gone\n"; }
} speaker;

int main() {
    std::cout << "main" << std::endl;
}
