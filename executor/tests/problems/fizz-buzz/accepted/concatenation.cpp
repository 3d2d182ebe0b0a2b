// Prints "Fizz" and "Buzz" independently, the number only if neither applied: accepted.
#include <iostream>

int main() {
    int n;
    std::cin >> n;
    for (int i = 1; i <= n; ++i) {
        if (i % 3 == 0) std::cout << "Fizz";
        if (i % 5 == 0) std::cout << "Buzz";
        if (i % 3 != 0 && i % 5 != 0) std::cout << i;
        std::cout << '\n';
    }
}
