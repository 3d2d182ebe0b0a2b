#include <iostream>

static bool is_prime(int number) {
  for (int divisor = 2; divisor * divisor <= number; divisor++)
    if (number % divisor == 0) return false;
  return number >= 2;
}

int main() {
  int n, primes = 0;
  std::cin >> n;
  for (int number = 2; number <= n; number++) primes += is_prime(number);
  std::cout << primes << '\n';
}
