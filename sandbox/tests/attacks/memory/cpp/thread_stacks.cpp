// Tries: to fill the stacks of many threads at once, each small enough, and maps and sets whose nodes are never given back.
// Must: memory_limit_exceeded
// Layer: RLIMIT_DATA (stacks of threads are data), the tick (resident memory)
// request: {"limits": {"memory_mb": 32}}
#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <thread>
#include <vector>

static int fill(int depth) {
  volatile char block[64 * 1024];
  for (unsigned page = 0; page < sizeof block; page += 4096) block[page] = static_cast<char>(depth);
  return depth == 0 ? 0 : fill(depth - 1) + block[4096];
}

int main() {
  std::vector<std::thread> threads;
  std::map<std::string, std::string> nodes;
  try {
    for (int i = 0; i < 100; i++)
      threads.emplace_back([] {
        fill(27); // of the 2 MB that glibc gives where the stack has no limit
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
      });
  } catch (const std::exception &) { // no room for another: the rest is taken by the map, until nothing is left
  }
  for (int i = 0;; i++) nodes[std::to_string(i)] = std::string(1000, 'x'); // std::bad_alloc ends it
}
