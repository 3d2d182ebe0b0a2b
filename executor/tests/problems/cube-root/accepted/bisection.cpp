// Bisection between -10^5 and 10^5, a hundred rounds: accepted.
#include <iomanip>
#include <iostream>

int main() {
    int q;
    std::cin >> q;
    std::cout << std::fixed << std::setprecision(10);
    while (q-- > 0) {
        double x, low = -1e5, high = 1e5;
        std::cin >> x;
        for (int round = 0; round < 100; ++round) {
            const double middle = (low + high) / 2;
            (middle * middle * middle < x ? low : high) = middle;
        }
        std::cout << high << '\n';
    }
}
