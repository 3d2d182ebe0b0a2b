// Handles SIGTERM and SIGXCPU by going on, and counts for ever.
// Must be time_limit_exceeded all the same.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
#include <csignal>
#include <initializer_list>

int main() {
  for (int number : {SIGTERM, SIGXCPU, SIGALRM, SIGHUP, SIGINT}) std::signal(number, [](int) {});
  volatile unsigned long n = 0;
  while (true) n = n + 1;
}
