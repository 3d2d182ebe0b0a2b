#include <bits/stdc++.h>

int main() {
  int count;
  std::cin >> count;
  std::vector<long long> numbers(count);
  for (auto &number : numbers) std::cin >> number;
  std::cout << std::accumulate(numbers.begin(), numbers.end(), 0LL) << '\n';
}
