// Forgets to advance and prints the same line again and again (50 MB at most).
// Must be output_limit_exceeded, not time_limit_exceeded.
// request: {"test_cases":[{"input":"3","expected_output":"0\n1\n2\n"}]}
#include <cstdio>

int main() {
  int n, lines = 0;
  if (std::scanf("%d", &n) != 1) return 1;
  for (int i = 0; i < n && lines < 25 << 20; lines++) std::printf("%d\n", i);
}
