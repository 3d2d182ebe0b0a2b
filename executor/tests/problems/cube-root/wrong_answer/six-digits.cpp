// Prints with the six significant digits that std::cout has by default: wrong answer on test 2
// (1.25992 is off by 10^-6 and 2.15443 by 5 * 10^-6).
#include <cmath>
#include <iostream>

int main() {
    int q;
    std::cin >> q;
    double x;
    while (std::cin >> x) std::cout << std::cbrt(x) << '\n';
}
