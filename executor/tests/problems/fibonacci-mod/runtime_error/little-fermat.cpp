// Reduces n modulo m - 1, as for powers: a division by zero (SIGFPE), so a runtime error, on test 4 (m = 1).
#include <iostream>

int main() {
    long long n, m;
    std::cin >> n >> m;
    n %= m - 1;
    long long a = 0, b = 1;
    for (long long i = 0; i < n; ++i) {
        const long long next = (a + b) % m;
        a = b;
        b = next;
    }
    std::cout << a << '\n';
}
