// Believes that 2, 3, 5 and 7 are enough as divisors, so 121 is prime: wrong answer on test 5 (n = 1000).
#include <iostream>

int main() {
    int n, count = 0;
    std::cin >> n;
    for (int i = 2; i <= n; ++i) {
        bool prime = true;
        for (int d : {2, 3, 5, 7})
            if (i != d && i % d == 0) prime = false;
        if (prime) ++count;
    }
    std::cout << count << '\n';
}
