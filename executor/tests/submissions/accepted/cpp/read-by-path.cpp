// Opens standard input by its path, as a stream and by freopen.
// Must be accepted: /dev/stdin is the test's input.
// request: {"test_cases":[{"input":"20 22\n","expected_output":"42\n42\n"}]}
#include <cstdio>
#include <fstream>
#include <iostream>

int main() {
  int a, b;
  std::ifstream("/dev/stdin") >> a >> b;
  std::cout << a + b << std::endl;
  if (!std::freopen("/proc/self/fd/0", "r", stdin) || std::scanf("%d %d", &a, &b) != 2) return 1;
  std::printf("%d\n", a + b);
}
