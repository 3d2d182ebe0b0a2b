// Tries: to take all pages that the kernel grants the pipes of one uid, by FIFOs that are opened for both ways, deleted, and closed while threads wait for them in poll, ppoll, select and pselect.
// Must: ok or memory_limit_exceeded or output_limit_exceeded
// Layer: supervision (what threads that wait keep open)
// request: {"timeout": 8}
// most: harmed 0 runs
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

static void wait_for_all(int turn, const std::vector<int> &fds) {
  std::vector<pollfd> polled;
  fd_set all;
  FD_ZERO(&all);
  timespec precise{2, 0};
  timeval coarse{2, 0};
  for (int fd : fds) {
    polled.push_back({fd, 0, 0});
    FD_SET(fd, &all);
  }
  switch (turn % 4) {
    case 0: poll(polled.data(), polled.size(), 2000); break;
    case 1: ppoll(polled.data(), polled.size(), &precise, nullptr); break;
    case 2: select(64, nullptr, nullptr, &all, &coarse); break;
    case 3: pselect(64, nullptr, nullptr, &all, &precise, nullptr); break;
  }
}

int main() {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  pthread_setattr_default_np(&small);
  std::vector<std::thread> threads;
  std::vector<std::vector<int>> all(30);
  for (int turn = 0; turn < 30; turn++) {
    for (int i = 0; i < 56; i++) {
      if (mkfifo("fifo", 0600) != 0) { // there may be so many
        std::puts("refused");
        std::fflush(stdout);
        std::_Exit(0);
      }
      all[turn].push_back(open("fifo", O_RDWR));
      unlink("fifo");
    }
    threads.emplace_back(wait_for_all, turn, std::cref(all[turn]));
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    for (int fd : all[turn]) close(fd);
  }
  for (auto &thread : threads) thread.join();
  std::puts("refused");
}
