// Tries: to hold several times the limit for seconds, in children that write to what they share, while others have many mappings and fork all the while: every look takes longer, and none shows all.
// Must: memory_limit_exceeded or time_limit_exceeded
// Layer: the tick (sum over the tree, whatever a look takes)
// request: {"timeout": 8, "limits": {"memory_mb": 200}}
// most: memory 600 MB
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstring>

constexpr long PAIRS = 30000, PAGE = 4096, BYTES = 160 << 20;

static void fork_forever() {
  for (;;) {
    pid_t child = fork();
    if (child == 0) _exit(0);
    if (child > 0) waitpid(child, nullptr, 0);
  }
}

int main() {
  char *start = static_cast<char *>(mmap(nullptr, 2 * PAIRS * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  char *block = static_cast<char *>(mmap(nullptr, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  if (start == MAP_FAILED || block == MAP_FAILED) return 1;
  for (long i = 0; i < PAIRS; i++)
    if (mprotect(start + i * 2 * PAGE, PAGE, PROT_READ) != 0) break;
  pid_t storm = fork();
  if (storm == 0) fork_forever();
  std::memset(block, 1, BYTES);
  for (int i = 0; i < 6; i++)
    if (fork() == 0) {
      std::memset(block, 2, BYTES); // every page becomes its own
      sleep(3);
      _exit(0);
    }
  for (int i = 0; i < 6; i++) wait(nullptr);
  kill(storm, SIGKILL);
  std::puts("held 960 MB");
}
