// Multiplies modulo a prime and wraps around in unsigned arithmetic.
// Must be accepted.
// request: {"test_cases":[{"input":"1000000006 1000000006","expected_output":"1\n0\n-9223372036854775808\n"}]}
#include <cstdint>
#include <iostream>

int main() {
  std::int64_t a, b;
  std::cin >> a >> b;
  std::cout << a * b % 1'000'000'007 << '\n'
            << UINT64_MAX + static_cast<std::uint64_t>(a == b) << '\n'
            << INT64_MIN << '\n';
}
