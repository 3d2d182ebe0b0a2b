// Tries: to outlive SIGKILL in reads and writes past the page cache of its own file, on descriptors that got O_DIRECT by every other way: openat, creat and fcntl, a copy of a descriptor, together with other flags, in the upper half of the register.
// Must: ok
// Layer: seccomp (O_DIRECT by open and by fcntl)
// request: {"timeout": 1}
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdio>
#include <thread>
#include <vector>

constexpr int MB = 1 << 20, PIECES = 1024, PIECE = 64 << 10;

int main() {
  std::vector<int> direct;
  char *buffer = static_cast<char *>(mmap(nullptr, 10 * MB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  int made = creat("file", 0600), copy = dup(made), plain = open("file", O_RDWR), other = fcntl(plain, F_DUPFD, 20);
  if (write(made, buffer, 10 * MB) != 10 * MB) return 1;
  const long high = 1L << 32;
  if (syscall(SYS_fcntl, copy, F_SETFL | high, O_DIRECT | high) == 0) direct.push_back(made);
  if (fcntl(other, F_SETFL, O_DIRECT | O_NONBLOCK | O_APPEND) == 0 && fcntl(other, F_SETFL, O_DIRECT) == 0) direct.push_back(plain);
  int opened[] = {static_cast<int>(syscall(SYS_openat, AT_FDCWD, "file", O_RDWR | O_DIRECT | O_NOATIME | high, 0)),
                  open("other", O_RDWR | O_CREAT | O_EXCL | O_DIRECT | O_TRUNC, 0600), open("/proc/self/fd/20", O_RDONLY | O_DIRECT)};
  for (int fd : opened)
    if (fd >= 0) direct.push_back(fd);
  if (direct.empty()) {
    std::puts("refused");
    return 0;
  }
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  pthread_setattr_default_np(&small);
  std::vector<iovec> pieces(PIECES, iovec{buffer, PIECE});
  for (std::size_t i = 0; i < 100; i++)
    std::thread([&, fd = direct[i % direct.size()]] {
      for (;;) {
        preadv(fd, pieces.data(), PIECES, 0);
        pwritev(fd, pieces.data(), 160, 0);
      }
    }).detach();
  pause();
}
