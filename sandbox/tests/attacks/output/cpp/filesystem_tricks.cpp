// Tries: to outgrow the folder by std::filesystem in four threads: copies, hard links and renames, sparse growth, folders closed behind it.
// Must: output_limit_exceeded
// Layer: the tick (blocks and files of the scratch folder)
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

static void grow(int number) {
  const fs::path home = "t" + std::to_string(number);
  std::error_code ignored;
  fs::create_directories(home / "a" / "b");
  std::ofstream(home / "seed", std::ios::binary) << std::string(4 << 20, 'x');
  for (int i = 0; i < 8; i++) {
    const fs::path copy = home / "a" / ("copy\n" + std::to_string(i));
    std::ofstream(copy, std::ios::binary) << std::ifstream(home / "seed", std::ios::binary).rdbuf(); // fs::copy_file wants fchmod
    fs::create_hard_link(copy, home / "a" / "b" / std::to_string(i), ignored);
    fs::rename(copy, home / "a" / "b" / std::to_string(i), ignored); // the same file: both names stay
    fs::resize_file(copy, 9 << 20, ignored);
  }
  fs::rename(home / "a", home / "c", ignored);
}

int main() {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; i++) threads.emplace_back(grow, i);
  for (auto &thread : threads) thread.join();
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  std::cout << "held 128 MB\n";
}
