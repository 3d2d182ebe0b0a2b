// Counts all divisors of all numbers: 5e13 divisions for n = 10000000, time limit exceeded.
#include <iostream>

int main() {
    int n, primes = 0;
    std::cin >> n;
    for (int i = 1; i <= n; ++i) {
        int divisors = 0;
        for (int d = 1; d <= i; ++d)
            if (i % d == 0) ++divisors;
        if (divisors == 2) ++primes;
    }
    std::cout << primes << '\n';
}
