// Linear sieve: each composite is crossed out once, by its smallest prime factor: accepted.
#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<bool> composite(n + 1);
    std::vector<int> primes;
    for (int i = 2; i <= n; ++i) {
        if (!composite[i]) primes.push_back(i);
        for (int p : primes) {
            if (1LL * i * p > n) break;
            composite[i * p] = true;
            if (i % p == 0) break;
        }
    }
    std::cout << primes.size() << '\n';
}
