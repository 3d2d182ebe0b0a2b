// Tries: to write without end through streams that clear their errors, a destructor that goes on, and an exit handler after that.
// Must: output_limit_exceeded
// Layer: RLIMIT_FSIZE, the tick (the size of stdout)
// request: {"limits": {"output_mb": 1}}
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

static const std::string text(4096, 'x');

static void flood() {
  std::ofstream again("/dev/stdout", std::ios::app);
  for (;;) {
    std::cout << text << std::flush;
    std::cerr << text;
    again << text << std::flush;
    std::cout.clear();
    std::cerr.clear();
    again.clear();
  }
}

struct Goes_on {
  ~Goes_on() { flood(); }
};

int main() {
  std::signal(SIGXFSZ, [](int) { std::_Exit(0); }); // would end well, were it not over by then
  static Goes_on at_exit;
  std::atexit(flood);
  for (int i = 0; i < 100; i++) std::cout << text;
}
