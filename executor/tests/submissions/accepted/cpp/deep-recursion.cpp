// Walks down a list of one million nodes by recursion.
// Must be accepted: the stack may grow up to the memory limit.
// request: {"test_cases":[{"input":"1000000","expected_output":"500000500000\n"}]}
#include <iostream>
#include <vector>

std::vector<int> following;

long long sum(int node) {
  volatile int here = node;
  if (node == 0) return 0;
  const long long rest = sum(following[node]);
  return rest + here;
}

int main() {
  int n;
  std::cin >> n;
  following.resize(n + 1);
  for (int i = 1; i <= n; i++) following[i] = i - 1;
  std::cout << sum(n) << '\n';
}
