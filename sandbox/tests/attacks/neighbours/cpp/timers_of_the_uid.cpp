// Tries: to make as many timers as the kernel grants one uid, for all programs that run.
// Must: ok
// Layer: RLIMIT_SIGPENDING, seccomp notification (timer_create)
// request: {"timeout": 8}
// most: harmed 0 runs
#include <csignal>
#include <ctime>
#include <cstdio>

#include <chrono>
#include <thread>

int main() {
  timer_t timer;
  for (int round = 0; round < 200; round++) { // whatever becomes free is taken
    while (timer_create(CLOCK_REALTIME, nullptr, &timer) == 0) {
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  std::puts("refused");
}
