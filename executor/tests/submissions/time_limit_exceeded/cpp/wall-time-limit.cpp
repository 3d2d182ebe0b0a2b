// Sleeps longer than limits.wall_time, which is below the timeout.
// Must be time_limit_exceeded: the lower of the two counts.
// request: {"timeout":8,"limits":{"wall_time":1},"test_cases":[{"expected_output":"ok\n"}]}
#include <iostream>
#include <unistd.h>

int main() {
  sleep(4);
  std::cout << "ok\n";
}
