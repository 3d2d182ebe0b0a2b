// Copies a file and a tree, changes permissions and times, with std::filesystem.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace fs = std::filesystem;

int main() {
  fs::create_directories("tree/inner");
  std::ofstream("tree/inner/data") << "data";
  fs::create_symlink("inner/data", "tree/link");
  fs::copy_file("tree/inner/data", "copy");
  fs::copy_file("tree/inner/data", "copy", fs::copy_options::overwrite_existing);
  fs::copy("tree", "tree2", fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  fs::permissions("copy", fs::perms::owner_all);
  fs::permissions("tree2/link", fs::perms::owner_exec, fs::perm_options::add);
  const auto then = fs::last_write_time("tree/inner/data") - std::chrono::hours(1000);
  fs::last_write_time("copy", then);
  const bool right = fs::status("copy").permissions() == fs::perms::owner_all && fs::last_write_time("copy") == then;
  const auto linked = fs::status("tree2/inner/data").permissions() & fs::perms::owner_exec;
  std::cout << (right && linked != fs::perms::none ? "ok" : "wrong") << std::endl;
}
