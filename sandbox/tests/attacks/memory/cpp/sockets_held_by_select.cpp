// Tries: to hold full sockets of the kind that keeps messages apart, closed while threads wait in pselect for exceptions on them.
// Must: ok or memory_limit_exceeded
// Layer: supervision (what threads that wait keep open)
// request: {"limits": {"memory_mb": 64}, "timeout": 8}
// most: kernel 200 MB
// It cannot tell itself whether they are still there: that is seen from outside.
#include <pthread.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

static char block[32768];

/** Waits for what never comes on everything from `first` to below `end`, in the way of its turn. */
static void wait_for_all(int turn, int first, int end) {
  fd_set all;
  FD_ZERO(&all);
  for (int fd = first; fd < end; fd++) FD_SET(fd, &all);
  timespec precise{1, 500'000'000};
  timeval coarse{1, 500'000};
  if (turn % 2 == 0) pselect(end, nullptr, nullptr, &all, &precise, nullptr);
  else select(end, nullptr, nullptr, &all, &coarse);
}

int main() {
  std::vector<std::thread> threads;
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  pthread_setattr_default_np(&small);
  for (int turn = 0; turn < 60; turn++) {
    int first = dup(0), end = first, ends[2];
    close(first);
    while (end < 56 && socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) == 0) {
      end = ends[1] + 1;
      for (int fd : ends)
        while (send(fd, block, sizeof block, MSG_DONTWAIT) > 0) {
        }
    }
    threads.emplace_back(wait_for_all, turn, first, end);
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    for (int fd = first; fd < end; fd++) close(fd);
  }
  for (auto &thread : threads) thread.join();
  std::puts("refused");
}
