// filesystem::copy_file, copy and rename.
// expected: "2\n10\n"
#include <bits/stdc++.h>
namespace fs = std::filesystem;

int main() {
    std::ofstream("a.txt") << "hi";
    fs::create_directories("d/e");
    fs::copy_file("a.txt", "d/e/b.txt");
    std::cout << fs::file_size("d/e/b.txt") << "\n";
    fs::rename("a.txt", "c.txt");
    std::cout << fs::exists("c.txt") << fs::temp_directory_path().empty() << "\n";
}
