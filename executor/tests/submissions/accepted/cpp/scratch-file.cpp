// Writes and reads a file in the temporary folder, makes a folder and lists it.
// Must be accepted: std::filesystem finds TMPDIR, and that is writable.
#include <filesystem>
#include <fstream>
#include <iostream>

namespace fs = std::filesystem;

int main() {
  const fs::path folder = fs::temp_directory_path() / "folder";
  fs::create_directories(folder / "inner");
  std::ofstream(folder / "inner" / "file") << "ok";
  std::string back;
  std::ifstream(folder / "inner" / "file") >> back;
  if (fs::remove_all(folder) == 3) std::cout << back << '\n';
}
