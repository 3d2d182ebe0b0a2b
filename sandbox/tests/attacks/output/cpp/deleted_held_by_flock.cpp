// Tries: to keep 300 MB of disk in deleted files of four processes, closed while threads wait for the whole file (flock) and for a byte of it, each of which the other has.
// Must: ok or output_limit_exceeded
// Layer: supervision (what threads that wait keep open)
// most: disk 160 MB
// It cannot tell itself whether they are still there: that is seen from outside.
#include <fcntl.h>
#include <pthread.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

constexpr int PROCESSES = 4, FILES = 8, MB = 1 << 20;
static char block[10 * MB];

/** Under a number that no other file has: a thread that comes too late finds nothing there. */
static int open_as(int number, const std::string &name, int flags) {
  int fd = open(name.c_str(), flags, 0600);
  dup2(fd, number);
  close(fd);
  return number;
}

static void hold(int process, int turn) {
  std::string name = std::to_string(process);
  int one = open_as(63 - 2 * turn, name, O_RDWR | O_CREAT | O_EXCL), other = open_as(62 - 2 * turn, name, O_RDWR);
  unlink(name.c_str());
  if (write(one, block, sizeof block) != static_cast<ssize_t>(sizeof block)) return;
  struct flock byte {};
  byte.l_type = F_WRLCK;
  byte.l_len = 1;
  flock(one, LOCK_EX);
  fcntl(other, F_OFD_SETLK, &byte);
  std::thread([other] { flock(other, LOCK_EX); }).detach();
  std::thread([one, byte]() mutable { fcntl(one, F_OFD_SETLKW, &byte); }).detach();
  std::this_thread::sleep_for(std::chrono::milliseconds(10)); // until they wait
  close(one);
  close(other);
}

int main() {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  pthread_setattr_default_np(&small);
  for (int process = 0; process < PROCESSES; process++)
    if (fork() == 0) {
      for (int i = 0; i < FILES; i++) hold(process, i);
      sleep(1); // a tick may need some time to look
      _exit(0);
    }
  while (wait(nullptr) > 0) {
  }
  std::puts("refused");
}
