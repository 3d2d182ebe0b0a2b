// Tries: to go on after every refused allocation: in 24 threads with an arena each, by exceptions that hold one another, by vectors, strings and new[].
// Must: ok or memory_limit_exceeded
// Layer: RLIMIT_DATA and RLIMIT_AS (what is reserved), the tick (what is touched)
// request: {"limits": {"memory_mb": 32}}
#include <atomic>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <vector>

static std::atomic<long> held{0};
static std::atomic<bool> over{false};

/** Takes what there is, in blocks that get smaller, and gives all of it back. */
static void take() {
  std::vector<std::unique_ptr<char[]>> blocks;
  long mine = 0;
  for (std::size_t bytes = 8 << 20; bytes >= 65536; bytes /= 2) try {
      for (;;) {
        blocks.push_back(std::unique_ptr<char[]>(new char[bytes]));
        mine += static_cast<long>(bytes);
        if ((held += static_cast<long>(bytes)) > (128L << 20)) over = true; // four times the limit
        if (over) break;
      }
    } catch (const std::bad_alloc &) {
    }
  held -= mine;
}

int main() {
  std::vector<std::thread> threads;
  try {
    for (int i = 0; i < 24; i++) threads.emplace_back(take);
  } catch (const std::exception &) { // no thread more: its stack was refused
  }
  for (auto &thread : threads) thread.join();
  try {
    std::string text(16, 'x');
    while (text.size() < (1u << 30)) text += text;
    over = true;
  } catch (const std::bad_alloc &) {
  }
  try {
    std::vector<int> huge(1u << 28);
    over = true;
  } catch (const std::bad_alloc &) {
  }
  std::puts(over ? "held more than 128 MB" : "refused");
}
