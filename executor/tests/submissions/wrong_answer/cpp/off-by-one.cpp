// Counts the primes below n instead of up to n; only the second test notices.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"10","expected_output":"4\n"},{"input":"11","expected_output":"5\n"}]}
#include <iostream>

int main() {
  int n, count = 0;
  std::cin >> n;
  for (int candidate = 2; candidate < n; candidate++) {
    bool prime = true;
    for (int d = 2; d * d <= candidate; d++) prime &= candidate % d != 0;
    count += prime;
  }
  std::cout << count << '\n';
}
